package dev.flotilla.databridge;

import dev.flotilla.testkit.clickhouse.ClickHouseAddress;
import dev.flotilla.testkit.clickhouse.TodaysClickHouse;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.PromiseSuite;

/**
 * On today's engine: exact without FINAL, by tokens alone.
 */
class TodaysClickHousePromisesIT extends PromiseSuite {

    @Override
    protected ConsumerUnderTest consumer() {
        ClickHouseAddress server = TodaysClickHouse.address();
        return new ClickHouseUnderTest(server, table -> {
            // A merge could make one of two copies before they are seen.
            server.query("SYSTEM STOP MERGES " + table);
            return table;
        });
    }

}
