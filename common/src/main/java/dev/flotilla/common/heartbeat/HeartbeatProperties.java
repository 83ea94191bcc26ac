package dev.flotilla.common.heartbeat;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often an instance tells of itself.
 *
 * @param enabled whether it does at all
 * @param interval between two records to the fleet
 * @param logInterval between two lines in the log
 */
@Validated
@ConfigurationProperties("flotilla.heartbeat")
record HeartbeatProperties(@DefaultValue("true") boolean enabled, @DefaultValue("5s") Duration interval,
        @DefaultValue("30s") Duration logInterval) {

    HeartbeatProperties {
        if (interval.compareTo(Duration.ofMillis(100)) < 0) {
            throw new IllegalArgumentException(
                    "flotilla.heartbeat.interval must be 100ms or more, but is " + interval.toMillis() + "ms");
        }
    }

}
