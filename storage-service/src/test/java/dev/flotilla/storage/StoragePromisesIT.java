package dev.flotilla.storage;

import java.util.Map;

import dev.flotilla.testkit.postgres.TestPostgres;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.PromiseSuite;

class StoragePromisesIT extends PromiseSuite {

    @Override
    protected ConsumerUnderTest consumer() {
        return new StorageUnderTest(Map.of("spring.datasource.url", TestPostgres.jdbcUrl(),
                "spring.datasource.username", TestPostgres.USER, "spring.datasource.password", ""),
                TestPostgres.jdbcUrl());
    }

}
