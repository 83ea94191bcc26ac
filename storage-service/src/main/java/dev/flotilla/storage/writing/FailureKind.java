package dev.flotilla.storage.writing;

import java.sql.SQLException;
import java.util.Set;

import dev.flotilla.storage.delivery.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of PostgreSQL says about the records, by its SQLSTATE. Only what can be
 * a record's own fault is: an unknown failure, such as a missing table, is waited out
 * with a loud log, since giving records up cannot be undone.
 */
enum FailureKind {

    /** A data exception, a broken constraint, or something beyond a limit. */
    BAD_RECORDS,

    /** Lost against another transaction. */
    CONTENTION,

    STORE_AWAY;

    private static final Set<String> OF_RECORDS = Set.of("22", "23", "54");

    private static final Set<String> OF_CONTENTION = Set.of("40001", "40P01", "55P03");

    static FailureKind of(SQLException failure) {
        String state = stateOf(failure);
        if (state != null && OF_CONTENTION.contains(state)) {
            return CONTENTION;
        }
        if (state != null && state.length() == 5 && OF_RECORDS.contains(state.substring(0, 2))) {
            return BAD_RECORDS;
        }
        return STORE_AWAY;
    }

    static WriteOutcome outcomeOf(SQLException failure) {
        return switch (of(failure)) {
            case BAD_RECORDS -> new WriteOutcome.BadRecords(failure);
            case CONTENTION -> new WriteOutcome.TransientFailure(failure, WriteOutcome.Scope.PARTITION);
            case STORE_AWAY -> new WriteOutcome.TransientFailure(failure, WriteOutcome.Scope.STORE);
        };
    }

    private static @Nullable String stateOf(SQLException failure) {
        return failure.getSQLState();
    }

}
