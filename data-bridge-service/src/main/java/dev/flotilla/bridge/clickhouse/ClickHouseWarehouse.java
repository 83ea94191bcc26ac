package dev.flotilla.bridge.clickhouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.bridge.delivering.Warehouse;
import dev.flotilla.bridge.routes.InvalidRoutesException;
import dev.flotilla.bridge.routes.Route;
import dev.flotilla.bridge.routes.RouteProblem;
import dev.flotilla.bridge.routes.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClickHouse as the analytics store, as far as this server can be one.
 */
final class ClickHouseWarehouse implements Warehouse {

    private static final Logger LOG = LoggerFactory.getLogger(ClickHouseWarehouse.class);

    private final ClickHouseServer server;

    private final ClickHouseProperties properties;

    private final Capabilities capabilities;

    private ClickHouseWarehouse(ClickHouseServer server, ClickHouseProperties properties, Capabilities capabilities) {
        this.server = server;
        this.properties = properties;
        this.capabilities = capabilities;
    }

    /** Asks the server what it can do, and makes or checks the routes' tables. */
    static ClickHouseWarehouse open(ClickHouseServer server, ClickHouseProperties properties, Routes routes)
            throws IOException {
        Capabilities capabilities = Capabilities.probe(server);
        ClickHouseWarehouse warehouse = new ClickHouseWarehouse(server, properties, capabilities);
        warehouse.prepare(routes);
        if (!capabilities.knowsTokens()) {
            LOG.atWarn()
                .addKeyValue("version", capabilities.version())
                .log("this ClickHouse knows no deduplication tokens: a range that is inserted twice is there twice until"
                        + " ReplacingMergeTree has merged it, so exact answers need FINAL");
        }
        return warehouse;
    }

    private void prepare(Routes routes) throws IOException {
        List<RouteProblem> problems = new ArrayList<>();
        for (Route route : routes.all()) {
            problems.addAll(prepare(table(route)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRoutesException(problems);
        }
    }

    private List<RouteProblem> prepare(Table table) throws IOException {
        List<RouteProblem> impossible = new TableCheck(table).ofRoute();
        if (!impossible.isEmpty()) {
            return impossible;
        }
        server.execute(table.creation(capabilities.knowsTokens()));
        return new TableCheck(table).against(FoundTable.read(server, table), capabilities.knowsTokens());
    }

    private Table table(Route route) {
        return new Table(properties.database(), route, new TableColumns(capabilities).of(route),
                properties.deduplicationWindow());
    }

    @Override
    public String name() {
        return "clickhouse";
    }

    @Override
    public List<String> capabilities() {
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
    public ClickHouseSink destination(Route route) {
        return new ClickHouseSink(server, capabilities, table(route), properties.insertTimeout());
    }

}
