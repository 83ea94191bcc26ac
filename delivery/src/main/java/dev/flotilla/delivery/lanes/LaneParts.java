package dev.flotilla.delivery.lanes;

import dev.flotilla.common.activity.Flow;
import dev.flotilla.delivery.route.DeliveryRoute;
import dev.flotilla.delivery.writing.DeadLetterLog;
import dev.flotilla.delivery.writing.PieceWriter;
import io.micrometer.core.instrument.Counter;

/**
 * What the lanes of a route share.
 *
 * @param crew who writes; shared, as the room is, by all routes of the instance
 */
public record LaneParts<T>(DeliveryRoute<T> route, PieceWriter<T> writer, DeadLetterLog deadLetters,
        OffsetAlarms alarms, Measures measures, Room room, Crew crew, LaneSettings settings) {

    public record Measures(Flow flow, Counter fenced) {
    }

}
