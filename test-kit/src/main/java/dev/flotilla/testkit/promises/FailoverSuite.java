package dev.flotilla.testkit.promises;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.flotilla.testkit.postgres.ReplicatedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes from a consumer the PostgreSQL that it writes to, and gives it one that lacks the
 * last transactions. Extend it once per consumer that keeps its offsets there.
 */
public abstract class FailoverSuite extends PromiseBench {

    private static final InstantSource TIME = InstantSource.system();

    private static final Logger LOG = LoggerFactory.getLogger(FailoverSuite.class);

    private final ReplicatedPostgres servers = ReplicatedPostgres.start();

    protected abstract ConsumerUnderTest consumer(ReplicatedPostgres servers);

    @Override
    protected final ConsumerUnderTest consumer() {
        return consumer(servers);
    }

    protected final ReplicatedPostgres servers() {
        return servers;
    }

    @AfterEach
    void endServers() {
        endAllInstances();
        servers.close();
    }

    @Test
    void shouldKeepEveryPromiseWhenAReplicaThatIsBehindIsPromotedUnderLoad() {
        keepsEveryPromiseThrough(() -> {
            servers.cutReplication();
            letRunFor(UNDER_LOAD);
            failOver();
            letRunFor(UNDER_LOAD);
        });
    }

    @Test
    void shouldKeepEveryPromiseWhenAReplicaThatIsBehindIsPromotedAndNothingMoreIsSent() {
        try (OrderFeed feed = feed()) {
            awaitDelivery();
            servers.cutReplication();
            letRunFor(UNDER_LOAD);
            Sent sent = feed.finish();
            awaitArrival(sent, consumer()::delivered);

            failOver();
            Instant promoted = TIME.instant();

            awaitArrival(sent, consumer()::delivered);
            LOG.info("a quiet consumer had stored again what was missing {} ms after the promotion",
                    Duration.between(promoted, TIME.instant()).toMillis());
            checkEveryPromise(sent);
        }
    }

    private void failOver() {
        assertThat(servers.bytesBehind()).as("what the replica lacks").isPositive();
        servers.primary().kill();
        letRunFor(UNDER_LOAD);
        servers.promoteReplica();
    }

}
