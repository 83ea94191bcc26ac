package dev.flotilla.bridge.clickhouse;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.clickhouse.client.api.ServerException;
import dev.flotilla.delivery.route.WriteOutcome;
import org.jspecify.annotations.Nullable;

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

    // Before 2019 servers said it in the text only.
    private static final Pattern CODE = Pattern.compile("^Code: (\\d{1,6})\\D");

    private InsertFailure() {
    }

    static WriteOutcome outcomeOf(IOException failure) {
        boolean isOfRecords = code(failure).map(OF_RECORDS::contains).orElse(false);
        return isOfRecords ? new WriteOutcome.BadRecords(failure) : new WriteOutcome.TransientFailure(failure);
    }

    static Optional<Integer> code(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerException answer) {
                return answer.getCode() > 0 ? Optional.of(answer.getCode()) : codeIn(answer.getMessage());
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> codeIn(@Nullable String message) {
        Matcher matcher = CODE.matcher(message == null ? "" : message);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

}
