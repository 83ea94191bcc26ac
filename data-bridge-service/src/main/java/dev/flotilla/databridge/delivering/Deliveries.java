package dev.flotilla.databridge.delivering;

import java.util.List;

import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.routes.Routes;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.databridge.rows.RowReader;
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
