package dev.flotilla.databridge.postgres;

import java.util.List;

import javax.sql.DataSource;

import dev.flotilla.databridge.delivering.Warehouse;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.postgres.OffsetLedger;
import dev.flotilla.delivery.route.Destination;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * PostgreSQL as the analytics store.
 */
final class PostgresWarehouse implements Warehouse {

    private final DataSource database;

    private final OffsetLedger ledger;

    private final MeterRegistry registry;

    PostgresWarehouse(DataSource database, OffsetLedger ledger, MeterRegistry registry) {
        this.database = database;
        this.ledger = ledger;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> capabilities() {
        return List.of(
                "Rows and the offset behind them are committed together: nothing is stored twice, and nothing"
                        + " of a writer that lost its partition.",
                "A batch is readable as a whole or not at all.",
                "Of the rows with one key the greatest version is stored, wherever they came from.");
    }

    @Override
    public Destination<Row> destination(Route route) {
        return new PostgresStore(database, ledger, route,
                Counter.builder("flotilla.bridge.superseded")
                    .description("Rows that were not stored, because their key has the same or a newer one")
                    .tag("route", route.name())
                    .register(registry));
    }

}
