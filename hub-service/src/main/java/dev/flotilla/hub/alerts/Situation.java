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

    /** Longer than the longest pause between two attempts, and a heartbeat. */
    static final Duration RETRY_WINDOW = Duration.ofSeconds(30);

    Situation {
        retried = Map.copyOf(retried);
    }

}
