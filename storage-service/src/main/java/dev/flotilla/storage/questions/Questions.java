package dev.flotilla.storage.questions;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks PostgreSQL: its replicas where there are some and the answer may be a moment old,
 * and the primary for everything else and in their stead
 * (docs/decisions/025-replicas.md).
 */
public final class Questions {

    private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final JdbcClient primary;

    private final @Nullable JdbcClient replicas;

    Questions(JdbcClient primary, @Nullable JdbcClient replicas) {
        this.primary = primary;
        this.replicas = replicas;
    }

    /**
     * Answers the question as of now or of a moment ago.
     * @throws FleetException if PostgreSQL is away or takes too long
     */
    public <T> T ask(Function<JdbcClient, T> question) {
        if (replicas == null) {
            return askPrimary(question);
        }
        try {
            return question.apply(replicas);
        }
        catch (DataAccessResourceFailureException | TransientDataAccessException e) {
            return askInstead(question, e);
        }
    }

    /**
     * Looks for something that is stored once and for all, so that a replica can be wrong
     * only in not having it yet.
     * @throws FleetException if PostgreSQL is away or takes too long
     */
    public <T> Optional<T> find(Function<JdbcClient, Optional<T>> question) {
        Optional<T> found = ask(question);
        return found.isPresent() || replicas == null ? found : askPrimary(question);
    }

    /**
     * Answers the question exactly.
     * @throws FleetException if the primary is away or takes too long
     */
    public <T> T askPrimary(Function<JdbcClient, T> question) {
        try {
            return question.apply(primary);
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

    private <T> T askInstead(Function<JdbcClient, T> question, DataAccessException failure) {
        LOG.debug("no replica answered, asking the primary", failure);
        return askPrimary(question);
    }

}
