package dev.flotilla.delivery.postgres;

import java.sql.SQLException;
import java.util.Set;

import dev.flotilla.delivery.route.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of PostgreSQL says about the records, by its SQLSTATE. Only what can be
 * a record's own fault is: an unknown failure, such as a missing table, is waited out
 * with a loud log, since giving records up cannot be undone.
 */
public final class SqlOutcome {

    // A data exception, a broken constraint, or something beyond a limit.
    private static final Set<String> CLASSES_OF_RECORDS = Set.of("22", "23", "54");

    private SqlOutcome() {
    }

    public static WriteOutcome of(SQLException failure) {
        return isOfRecords(failure.getSQLState()) ? new WriteOutcome.BadRecords(failure)
                : new WriteOutcome.TransientFailure(failure);
    }

    private static boolean isOfRecords(@Nullable String state) {
        return state != null && state.length() == 5 && CLASSES_OF_RECORDS.contains(state.substring(0, 2));
    }

}
