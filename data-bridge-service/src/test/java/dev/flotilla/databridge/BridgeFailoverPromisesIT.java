package dev.flotilla.databridge;

import java.util.Map;

import dev.flotilla.testkit.postgres.ReplicatedPostgres;
import dev.flotilla.testkit.postgres.TestPostgres;
import dev.flotilla.testkit.promises.FailoverSuite;
import org.junit.jupiter.api.BeforeEach;

class BridgeFailoverPromisesIT extends FailoverSuite {

    /** The service has made the table by then; it lacks only the log. */
    @BeforeEach
    void logWrites() {
        consumer(servers()).makeTableThatLogsItsWrites();
    }

    @Override
    protected BridgeUnderTest consumer(ReplicatedPostgres servers) {
        return new BridgeUnderTest(Map.of("POSTGRES_ADDRESSES", servers.addresses(), "POSTGRES_DB", "postgres",
                "POSTGRES_USER", TestPostgres.USER), servers.jdbcUrlOfPrimary());
    }

}
