package dev.flotilla.bridge.clickhouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.bridge.routes.InvalidRoutesException;
import dev.flotilla.bridge.routes.Route;
import dev.flotilla.bridge.routes.RouteProblem;
import dev.flotilla.bridge.routes.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes or checks the routes' tables on a server that has said what it can, and has a
 * sink for each.
 */
final class ClickHouseStore {

    private static final Logger LOG = LoggerFactory.getLogger(ClickHouseStore.class);

    private final ClickHouseServer server;

    private final ClickHouseProperties properties;

    private final Capabilities capabilities;

    private ClickHouseStore(ClickHouseServer server, ClickHouseProperties properties, Capabilities capabilities) {
        this.server = server;
        this.properties = properties;
        this.capabilities = capabilities;
    }

    static ClickHouseStore open(ClickHouseServer server, ClickHouseProperties properties, Routes routes)
            throws IOException {
        Capabilities capabilities = Capabilities.probe(server);
        ClickHouseStore store = new ClickHouseStore(server, properties, capabilities);
        if (!capabilities.knowsTokens()) {
            LOG.atWarn()
                .addKeyValue("version", capabilities.version())
                .log("this ClickHouse knows no deduplication tokens: a range that is inserted twice is stored twice until "
                        + "ReplacingMergeTree has merged it, and exact only with FINAL");
        }
        store.prepare(routes);
        return store;
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

    ClickHouseSink sink(Route route) {
        return new ClickHouseSink(server, capabilities, table(route), properties.insertTimeout());
    }

    /** What makes one of two copies, for people. */
    String deduplication() {
        return capabilities.knowsTokens() ? "insert tokens of the last " + properties.deduplicationWindow() + " inserts"
                : "ReplacingMergeTree only, exact with FINAL: ClickHouse " + capabilities.version()
                        + " knows no insert tokens";
    }

}
