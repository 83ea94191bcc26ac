package dev.flotilla.hub.heartbeats;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an instance is no longer counted on.
 *
 * @param lateAfter without a heartbeat
 * @param lostAfter without a heartbeat
 */
@Validated
@ConfigurationProperties("flotilla.hub.heartbeats")
record HeartbeatsProperties(@DefaultValue("11s") Duration lateAfter, @DefaultValue("20s") Duration lostAfter) {

    HeartbeatsProperties {
        if (lateAfter.isNegative() || lateAfter.isZero()) {
            throw new IllegalArgumentException(
                    "flotilla.hub.heartbeats.late-after must be more than 0, but is " + lateAfter.toMillis() + "ms");
        }
        if (lostAfter.compareTo(lateAfter) < 0) {
            throw new IllegalArgumentException("flotilla.hub.heartbeats.lost-after must be late-after ("
                    + lateAfter.toMillis() + "ms) or more, but is " + lostAfter.toMillis() + "ms");
        }
    }

    Presence at(Duration age) {
        if (age.compareTo(lostAfter) >= 0) {
            return Presence.LOST;
        }
        return age.compareTo(lateAfter) >= 0 ? Presence.LATE : Presence.PRESENT;
    }

}
