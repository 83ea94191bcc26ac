package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.clickhouse.TodaysClickHouse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On today's engine, where a repeated range leaves exactly one copy and needs no FINAL.
 */
class TodaysClickHouseSinkIT extends SinkContractIT {

    TodaysClickHouseSinkIT() {
        super(TodaysClickHouse.address());
    }

    @Override
    String exact(String table) {
        return table;
    }

    @Override
    String micros(String column) {
        return "toUnixTimestamp64Micro(" + column + ")";
    }

    @Override
    String zero(int scale) {
        return "0";
    }

    @Override
    String minusOne(int scale) {
        return "-1";
    }

    @Override
    String window() {
        return " SETTINGS non_replicated_deduplication_window = 10000";
    }

    @Test
    void shouldBlameTheRecordWhenItsMomentIsBeyondTheServersYears() throws IOException {
        Route route = Rows.route("moments", List.of("id"), "at", Rows.column("id", new ColumnType.Text()),
                Rows.column("at", new ColumnType.Timestamp()));
        ClickHouseProperties properties = Settings.of(TodaysClickHouse.address().port(), Map.of());
        try (ClickHouseServer server = new ClickHouseServer(properties)) {
            ClickHouseWarehouse warehouse = Opened.warehouse(server, properties, route);

            WriteOutcome outcome = warehouse.destination(route)
                .insert(Rows.range(0, 2), Rows.rows(route, 0, 2, offset -> "{\"id\":\"" + offset + "\",\"at\":\""
                        + (offset == 0 ? "2026-01-01T00:00:00Z" : "2300-01-01T00:00:00Z") + "\"}"));

            assertThat(outcome).isInstanceOfSatisfying(WriteOutcome.BadRecords.class,
                    bad -> assertThat(bad.cause()).hasMessageContaining("column at")
                        .hasMessageContaining("offset 1")
                        .hasMessageNotContaining("2300-01-01"));
            assertThat(TodaysClickHouse.address().query("SELECT count() FROM moments")).containsExactly("0");
            assertThat(warehouse.capabilities()).first().asString().contains("token", "10000");
        }
    }

}
