package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.Map;

import dev.flotilla.hub.picture.FleetPicture;

/**
 * What rules look at.
 *
 * @param retried attempts to write that failed within {@link #RETRY_WINDOW}, by instance
 */
record Situation(FleetPicture picture, Map<String, Long> retried) {

    /**
     * An attempt at a store that hangs takes up to 40 s, and there is a pause before it.
     */
    static final Duration RETRY_WINDOW = Duration.ofSeconds(60);

    Situation {
        retried = Map.copyOf(retried);
    }

}
