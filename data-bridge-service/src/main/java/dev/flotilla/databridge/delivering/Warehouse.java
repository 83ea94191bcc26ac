package dev.flotilla.databridge.delivering;

import java.util.List;

import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Destination;

/**
 * The store that all routes lead to. There is one in a running bridge, by
 * {@code flotilla.bridge.store}. Before the first record is read, it has made or checked
 * the tables of all routes.
 */
public interface Warehouse {

    /** The consumer group of all routes. */
    String GROUP = "data-bridge-group";

    /** As in {@code flotilla.bridge.store}. */
    String name();

    /** What people can count on, a sentence each. */
    List<String> capabilities();

    /**
     * Where rows of the route go. A row may be a tombstone, of which nothing is stored.
     */
    Destination<Row> destination(Route route);

}
