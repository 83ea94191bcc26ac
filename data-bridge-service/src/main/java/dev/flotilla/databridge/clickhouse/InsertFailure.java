package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import com.clickhouse.client.api.ServerException;
import dev.flotilla.delivery.route.WriteOutcome;

/**
 * What a failed insert says about its records, by the server's code. Only what can be one
 * record's own fault is: an unknown failure is waited out with a loud log, since giving
 * records up cannot be undone. A block that does not fit its table (53, 117) or ends too
 * early (32, 33) is no record's fault.
 */
final class InsertFailure {

    // What expressions of the table's owner (constraints, defaults, views) make of a
    // value; the block itself has every value in its type.
    private static final Set<Integer> OF_RECORDS = Set.of(
            // cannot parse: text, escape sequence, quoted string, input, date, time,
            // number
            6, 25, 26, 27, 38, 41, 72,
            // out of bound, does not convert, string or array too large
            69, 70, 131, 128,
            // out of its type's range, null in an ordinary column, decimal overflow
            321, 349, 407,
            // throwIf, violated constraint
            395, 469);

    private static final int BAD_REQUEST = 400;

    private InsertFailure() {
    }

    static WriteOutcome outcomeOf(IOException failure, Capabilities server) {
        boolean isOfRecords = answer(failure).map(answer -> isOfRecords(answer, server)).orElse(false);
        return isOfRecords ? new WriteOutcome.BadRecords(failure) : new WriteOutcome.TransientFailure(failure);
    }

    // Servers that say no code answer 400 to what they cannot parse, and to statements,
    // which are the same here for every insert. Elsewhere a 400 without a code is not the
    // server's: a gateway's fault is no record's.
    private static boolean isOfRecords(ServerException answer, Capabilities server) {
        return server.saysCodes() ? OF_RECORDS.contains(answer.getCode())
                : answer.getTransportProtocolCode() == BAD_REQUEST;
    }

    static Optional<ServerException> answer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerException answer) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

}
