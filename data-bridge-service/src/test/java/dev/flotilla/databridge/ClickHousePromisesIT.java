package dev.flotilla.databridge;

import dev.flotilla.testkit.clickhouse.TestClickHouse;
import dev.flotilla.testkit.promises.ConsumerUnderTest;
import dev.flotilla.testkit.promises.PromiseSuite;

/**
 * On a server without tokens: exact with FINAL.
 */
class ClickHousePromisesIT extends PromiseSuite {

    @Override
    protected ConsumerUnderTest consumer() {
        return new ClickHouseUnderTest(TestClickHouse.address(), table -> table + " FINAL");
    }

}
