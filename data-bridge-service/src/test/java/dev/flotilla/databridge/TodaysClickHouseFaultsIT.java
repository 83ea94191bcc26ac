package dev.flotilla.databridge;

import dev.flotilla.testkit.clickhouse.TodaysClickHouse;
import dev.flotilla.testkit.kafka.TestKafka;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = { TestKafka.class, TodaysClickHouseFaultsIT.Today.class })
class TodaysClickHouseFaultsIT extends BridgeFaults {

    private static final Ledger LEDGER = new Ledger();

    TodaysClickHouseFaultsIT() {
        super(Today.STORE, LEDGER);
    }

    static final class Today extends FaultyClickHouse {

        static final Today STORE = new Today();

        Today() {
            super("today", TodaysClickHouse.address());
        }

        @Override
        int proxyPort() {
            return STORE.proxy().port();
        }

    }

}
