package dev.flotilla.databridge.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The routes that are switched on.
 */
public record Routes(List<Route> all) {

    public Routes {
        all = List.copyOf(all);
    }

    static Routes of(BridgeProperties properties) {
        List<RouteProblem> problems = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        properties.routes().forEach((name, settings) -> {
            if (settings.enabled()) {
                routes.add(new RouteCheck(name, settings, problems).route());
            }
        });
        // One consumer group reads a topic once, and two writers of a table would undo
        // each other's rows.
        requireUnique(routes, "topic", Route::topic, problems);
        requireUnique(routes, "table", Route::table, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRoutesException(problems);
        }
        return new Routes(routes);
    }

    private static void requireUnique(List<Route> routes, String field, Function<Route, String> value,
            List<RouteProblem> problems) {
        Map<String, String> owners = new HashMap<>();
        for (Route route : routes) {
            String owner = owners.putIfAbsent(value.apply(route), route.name());
            if (owner != null && !value.apply(route).isEmpty()) {
                problems.add(new RouteProblem(route.name() + "." + field, value.apply(route), "the route '" + owner
                        + "' has the same " + field + ", give it another or switch one off with 'enabled: false'"));
            }
        }
    }

}
