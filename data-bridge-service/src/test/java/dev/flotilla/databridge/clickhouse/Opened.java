package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.util.List;

import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.Routes;

/**
 * A warehouse whose tables are prepared.
 */
final class Opened {

    private Opened() {
    }

    static ClickHouseWarehouse warehouse(ClickHouseServer server, ClickHouseProperties properties, Route... routes)
            throws IOException {
        ClickHouseWarehouse warehouse = new ClickHouseWarehouse(server, properties);
        warehouse.open(new Routes(List.of(routes)));
        return warehouse;
    }

}
