package dev.flotilla.delivery.replay;

import java.util.List;
import java.util.function.Supplier;

import dev.flotilla.common.deadletter.replay.LetterRoute;
import dev.flotilla.common.deadletter.replay.ReplayReport;
import dev.flotilla.common.deadletter.replay.Replays;
import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.delivery.route.DeliveryRoute;

/**
 * Letters of this service's own routes.
 */
final class RouteReplays {

    private final Supplier<List<DeliveryRoute<?>>> routes;

    private final Replays replays;

    RouteReplays(Supplier<List<DeliveryRoute<?>>> routes, Replays replays) {
        this.routes = routes;
        this.replays = replays;
    }

    ReplayReport replay(ReplayRequest request) {
        DeliveryRoute<?> route = route(request.topic());
        return replays.replay(new LetterRoute(route.topic(), route.group()), request.wanted(), request.most());
    }

    private DeliveryRoute<?> route(String topic) {
        List<String> known = routes.get().stream().map(DeliveryRoute::topic).toList();
        return routes.get()
            .stream()
            .filter(route -> route.topic().equals(topic))
            .findFirst()
            .orElseThrow(() -> FleetException.invalid("no route of this service reads that topic",
                    List.of(new FieldProblem("topic", "must be one of " + String.join(", ", known)))));
    }

}
