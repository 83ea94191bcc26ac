package dev.flotilla.storage;

import java.util.Map;

import dev.flotilla.testkit.postgres.ReplicatedPostgres;
import dev.flotilla.testkit.postgres.TestPostgres;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.FailoverSuite;

class StorageFailoverPromisesIT extends FailoverSuite {

    @Override
    protected ConsumerUnderTest consumer(ReplicatedPostgres servers) {
        return new StorageUnderTest(Map.of("POSTGRES_ADDRESSES", servers.addresses(), "POSTGRES_DB", "postgres",
                "POSTGRES_USER", TestPostgres.USER), servers.jdbcUrlOfPrimary());
    }

}
