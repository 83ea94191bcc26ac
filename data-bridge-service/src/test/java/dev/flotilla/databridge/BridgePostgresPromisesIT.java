package dev.flotilla.databridge;

import java.util.Map;

import dev.flotilla.testkit.postgres.TestPostgres;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.PromiseSuite;
import org.junit.jupiter.api.BeforeAll;

class BridgePostgresPromisesIT extends PromiseSuite {

    private static final BridgeUnderTest BRIDGE = new BridgeUnderTest(Map.of("spring.datasource.url",
            TestPostgres.jdbcUrl(), "spring.datasource.username", TestPostgres.USER, "spring.datasource.password", ""),
            TestPostgres.jdbcUrl());

    @BeforeAll
    static void makeTable() {
        BRIDGE.makeTableThatLogsItsWrites();
    }

    @Override
    protected ConsumerUnderTest consumer() {
        return BRIDGE;
    }

}
