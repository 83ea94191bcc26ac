package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.databridge.delivering.Warehouse;
import dev.flotilla.databridge.routes.InvalidRoutesException;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.RouteProblem;
import dev.flotilla.databridge.routes.Routes;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Sink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClickHouse as the analytics store, as far as this server can be one. Knows that only
 * when it has been opened.
 */
final class ClickHouseWarehouse implements Warehouse {

    private static final Logger LOG = LoggerFactory.getLogger(ClickHouseWarehouse.class);

    private final ClickHouseServer server;

    private final ClickHouseProperties properties;

    private volatile @Nullable Capabilities known;

    private volatile Map<Route, ClickHouseSink> sinks = Map.of();

    ClickHouseWarehouse(ClickHouseServer server, ClickHouseProperties properties) {
        this.server = server;
        this.properties = properties;
    }

    /** Asks the server what it can do, and makes or checks the routes' tables. */
    void open(Routes routes) throws IOException {
        Capabilities capabilities = Capabilities.probe(server);
        Map<Route, ClickHouseSink> prepared = new HashMap<>();
        List<RouteProblem> problems = new ArrayList<>();
        for (Route route : routes.all()) {
            Table table = new Table(properties.database(), route, new TableColumns(capabilities).of(route),
                    properties.deduplicationWindow());
            problems.addAll(prepare(table, capabilities));
            prepared.put(route, new ClickHouseSink(server, capabilities, table, properties.insertTimeout()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRoutesException(problems);
        }
        if (!capabilities.knowsTokens()) {
            LOG.atWarn()
                .addKeyValue("version", capabilities.version())
                .log("this ClickHouse knows no deduplication tokens: a range that is inserted twice is there twice until"
                        + " ReplacingMergeTree has merged it, so exact answers need FINAL");
        }
        known = capabilities;
        sinks = Map.copyOf(prepared);
    }

    private List<RouteProblem> prepare(Table table, Capabilities capabilities) throws IOException {
        List<RouteProblem> impossible = new TableCheck(table).ofRoute();
        if (!impossible.isEmpty()) {
            return impossible;
        }
        server.execute(table.creation(capabilities.knowsTokens()));
        return new TableCheck(table).against(FoundTable.read(server, table), capabilities.knowsTokens());
    }

    @Override
    public String name() {
        return "clickhouse";
    }

    @Override
    public List<String> capabilities() {
        Capabilities capabilities = known;
        if (capabilities == null) {
            return List.of("The server has not yet said what it can do.");
        }
        String twice = capabilities.knowsTokens()
                ? "A range that is inserted again within " + properties.deduplicationWindow()
                        + " inserts is told by its token and not stored again; beyond, rows replace themselves when"
                        + " ReplacingMergeTree merges, and with FINAL."
                : "This server (" + capabilities.version() + ") knows no deduplication tokens: a range that is inserted"
                        + " again is there twice until ReplacingMergeTree has merged it. Exact answers need FINAL.";
        return List.of(twice, "An insert is stored as a whole or not at all.",
                "Of the rows with one key the greatest version is left after a merge, and with FINAL.");
    }

    @Override
    public Sink<Row> destination(Route route) {
        return (range, records) -> opened(route).insert(range, records);
    }

    private ClickHouseSink opened(Route route) {
        ClickHouseSink sink = sinks.get(route);
        if (sink == null) {
            throw new IllegalStateException("the route " + route.name() + " is followed before its table is prepared");
        }
        return sink;
    }

}
