package dev.flotilla.databridge.delivering;

import java.util.Comparator;
import java.util.List;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.delivery.listening.DeliveryFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "routes", description = "What goes from which topic into which table")
class RoutesController {

    private final Deliveries deliveries;

    private final Warehouse warehouse;

    private final DeliveryFactory lanes;

    RoutesController(Deliveries deliveries, Warehouse warehouse, DeliveryFactory lanes) {
        this.deliveries = deliveries;
        this.warehouse = warehouse;
        this.lanes = lanes;
    }

    @GetMapping("/api/routes")
    @Operation(summary = "All routes that are switched on",
            description = "Partitions are those that this instance delivers; other instances show theirs.")
    List<RouteView> routes() {
        return deliveries.all().stream().map(this::view).toList();
    }

    @GetMapping("/api/routes/{name}")
    @Operation(summary = "One route")
    RouteView route(@PathVariable String name) {
        return deliveries.all()
            .stream()
            .filter(underway -> underway.route().name().equals(name))
            .map(this::view)
            .findFirst()
            .orElseThrow(() -> new FleetException(ErrorCode.NOT_FOUND,
                    "No route '" + name + "' is switched on. GET /api/routes tells those that are."));
    }

    private RouteView view(Deliveries.Underway underway) {
        return RouteView.of(underway.route(), warehouse,
                lanes.lanes(underway.delivery())
                    .stream()
                    .map(RouteView.PartitionView::of)
                    .sorted(Comparator.comparing(RouteView.PartitionView::topic)
                        .thenComparingInt(RouteView.PartitionView::partition))
                    .toList());
    }

}
