package dev.flotilla.databridge.delivering;

import java.time.Instant;
import java.util.List;

import dev.flotilla.databridge.routes.Route;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.delivery.lanes.LaneView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A route as people are shown it, and the partitions of it that this instance delivers.
 */
record RouteView(String name, String topic,
        @Schema(description = "Where records are that cannot be stored") String deadLetters, String table,
        List<String> key, @Nullable String version, StoreView store, List<PartitionView> partitions) {

    record StoreView(String name,
            @Schema(description = "What can be counted on, a sentence each") List<String> capabilities) {
    }

    record PartitionView(@Schema(description = "The route's, or the one of its replayed dead letters") String topic,
            int partition,
            @Schema(description = """
                    LOCATING: the store is being asked where to begin. OPEN: at work. FULL: the store takes less than comes, so
                    nothing more is read. RETRYING: after a failure, until the next attempt. CLOSED: given back.""") String state,
            @Schema(description = "Read and not yet written") long bufferedRecords, long bufferedBytes,
            @Schema(description = "Absent while records are taken") @Nullable Instant pausedSince,
            @Schema(description = "Everything before it is stored or dead-lettered") @Nullable Long nextOffset,
            long retries, @Nullable String lastError, double rowsPerSecond) {

        static PartitionView of(LaneView lane) {
            return new PartitionView(lane.partition().topic(), lane.partition().partition(), lane.state().name(),
                    lane.bufferedRecords(), lane.bufferedBytes(), lane.pausedSince(), lane.nextOffset(), lane.retries(),
                    lane.lastError(), lane.rowsPerSecond());
        }

    }

    static RouteView of(Route route, Warehouse warehouse, List<PartitionView> partitions) {
        return new RouteView(route.name(), route.topic(), FleetTopics.deadLettersOf(route.topic()), route.table(),
                route.key(), route.version(), new StoreView(warehouse.name(), warehouse.capabilities()), partitions);
    }

}
