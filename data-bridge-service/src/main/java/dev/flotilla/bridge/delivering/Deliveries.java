package dev.flotilla.bridge.delivering;

import java.util.List;

import dev.flotilla.bridge.routes.Route;
import dev.flotilla.bridge.routes.Routes;
import dev.flotilla.bridge.rows.Row;
import dev.flotilla.bridge.rows.RowReader;
import dev.flotilla.delivery.route.DeliveryRoute;

/**
 * Every route with what carries it out.
 */
record Deliveries(List<Underway> all) {

    Deliveries {
        all = List.copyOf(all);
    }

    record Underway(Route route, DeliveryRoute<Row> delivery) {
    }

    static Deliveries of(Routes routes, Warehouse warehouse, String group) {
        return new Deliveries(routes.all()
            .stream()
            .map(route -> new Underway(route,
                    new DeliveryRoute<>(group, route.topic(), new RowReader(route), warehouse.destination(route))))
            .toList());
    }

}
