package dev.flotilla.databridge;

import dev.flotilla.testkit.clickhouse.TestClickHouse;
import dev.flotilla.testkit.kafka.TestKafka;

import org.springframework.test.context.ContextConfiguration;

/**
 * On a server without tokens, which can be killed: exact with FINAL.
 */
@ContextConfiguration(initializers = { TestKafka.class, ClickHouseFaultsIT.Old.class })
class ClickHouseFaultsIT extends BridgeFaults {

    private static final Ledger LEDGER = new Ledger();

    ClickHouseFaultsIT() {
        super(Old.STORE, LEDGER);
    }

    static final class Old extends FaultyClickHouse {

        static final Old STORE = new Old();

        Old() {
            super("clickhouse", TestClickHouse.address());
        }

        @Override
        int proxyPort() {
            return STORE.proxy().port();
        }

        @Override
        void kill() {
            TestClickHouse.kill();
        }

        @Override
        void restart() {
            TestClickHouse.restart();
        }

    }

}
