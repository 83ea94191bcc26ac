package dev.flotilla.storage.questions;

import java.time.Duration;
import java.util.function.Function;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks PostgreSQL.
 */
@Component
public class Questions {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final JdbcClient database;

    Questions(JdbcClient database) {
        this.database = database;
    }

    /**
     * Answers the question.
     * @throws FleetException if PostgreSQL is away or takes too long
     */
    public <T> T ask(Function<JdbcClient, T> question) {
        try {
            return question.apply(database);
        }
        catch (QueryTimeoutException e) {
            throw FleetException.retryLater(ErrorCode.UNAVAILABLE,
                    "PostgreSQL took too long to answer; ask for less, such as fewer customers, or later.",
                    RETRY_AFTER);
        }
        catch (DataAccessResourceFailureException | TransientDataAccessException e) {
            throw FleetException.retryLater(ErrorCode.UNAVAILABLE,
                    "PostgreSQL cannot be reached. Nothing is lost: orders wait in Kafka until it is back.",
                    RETRY_AFTER);
        }
    }

}
