package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.clickhouse.TestClickHouse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * On a server of 2018, which knows neither tokens nor exact times.
 */
class ClickHouseSinkIT extends SinkContractIT {

    private final ClickHouseProperties properties = Settings.of(TestClickHouse.address().port(),
            Map.of("insert-timeout", "2s"));

    ClickHouseSinkIT() {
        super(TestClickHouse.address());
    }

    @Override
    String exact(String table) {
        return table + " FINAL";
    }

    @Override
    String micros(String column) {
        return column;
    }

    @Override
    String zero(int scale) {
        return "0." + "0".repeat(scale);
    }

    @Override
    String minusOne(int scale) {
        return "-1." + "0".repeat(scale);
    }

    @Override
    String window() {
        return "";
    }

    @Test
    void shouldStoreEverythingOnceWhenServerIsKilledAndStartedAgain() throws IOException {
        Route route = Rows.simple("killed");
        try (ClickHouseServer server = new ClickHouseServer(properties)) {
            Sink<Row> sink = Opened.warehouse(server, properties, route).destination(route);
            assertThat(sink.insert(Rows.range(0, 10), Rows.simpleRows(route, 0, 10)))
                .isEqualTo(new WriteOutcome.Written());
            List<Delivered<Row>> rows = Rows.simpleRows(route, 10, 20);

            TestClickHouse.kill();
            WriteOutcome whileAway = sink.insert(Rows.range(10, 20), rows);
            TestClickHouse.restart();

            assertThat(whileAway).isInstanceOf(WriteOutcome.TransientFailure.class);
            await().untilAsserted(
                    () -> assertThat(sink.insert(Rows.range(10, 20), rows)).isEqualTo(new WriteOutcome.Written()));
            assertThat(TestClickHouse.address().query("SELECT count() FROM killed FINAL")).containsExactly("20");
        }
    }

    @Test
    void shouldGiveUpInTimeWhenServerIsPausedAndItsBuffersAreFull() throws IOException {
        Route route = Rows.simple("paused");
        try (ClickHouseServer server = new ClickHouseServer(properties)) {
            Sink<Row> sink = Opened.warehouse(server, properties, route).destination(route);
            String note = "x".repeat(1_000_000);
            List<Delivered<Row>> rows = Rows.rows(route, 0, 30,
                    offset -> "{\"id\":\"" + offset + "\",\"version\":1,\"note\":\"" + note + "\"}");
            long started = System.nanoTime();

            TestClickHouse.pause();
            WriteOutcome whilePaused = sink.insert(Rows.range(0, 30), rows);
            long took = System.nanoTime() - started;
            TestClickHouse.resume();

            assertThat(whilePaused).isInstanceOf(WriteOutcome.TransientFailure.class);
            assertThat(took).isLessThan(4_000_000_000L);
            await().untilAsserted(
                    () -> assertThat(sink.insert(Rows.range(0, 30), rows)).isEqualTo(new WriteOutcome.Written()));
            assertThat(TestClickHouse.address().query("SELECT count() FROM paused FINAL")).containsExactly("30");
        }
    }

    @Test
    void shouldSayThatItReliesOnReplacingWhenServerKnowsNoTokens() throws IOException {
        try (ClickHouseServer server = new ClickHouseServer(properties)) {
            ClickHouseWarehouse warehouse = Opened.warehouse(server, properties);

            assertThat(warehouse.capabilities()).first()
                .asString()
                .contains("18.16", "no deduplication tokens", "FINAL");
        }
    }

}
