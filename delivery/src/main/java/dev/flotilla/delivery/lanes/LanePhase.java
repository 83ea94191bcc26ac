package dev.flotilla.delivery.lanes;

import java.time.Instant;
import java.util.OptionalLong;

import dev.flotilla.delivery.route.Progress;

/**
 * Where a lane is between being assigned and being let go.
 */
sealed interface LanePhase {

    /** Its store has to be asked. */
    record Unlocated() implements LanePhase {
    }

    /** Its store has answered, and the consumer has to be set there. */
    record Located(Progress progress, OptionalLong exactlyUntil) implements LanePhase {
    }

    /**
     * Takes records.
     *
     * @param exactlyUntil where the first batch has to end, if it was begun before
     */
    record Open(Progress progress, OptionalLong exactlyUntil) implements LanePhase {
    }

    /** In trouble; its store is asked again then. */
    record Held(Instant until) implements LanePhase {
    }

    record Closed() implements LanePhase {
    }

}
