package dev.flotilla.hub.cluster;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often Kafka is asked.
 *
 * @param interval between two rounds of questions
 * @param timeout that an answer may take before Kafka counts as away
 */
@Validated
@ConfigurationProperties("flotilla.hub.cluster")
record ClusterProperties(@DefaultValue("1s") Duration interval, @DefaultValue("5s") Duration timeout) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    ClusterProperties {
        check("interval", interval);
        check("timeout", timeout);
    }

    private static void check(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "flotilla.hub.cluster." + name + " must be 100ms to 1m, but is " + value.toMillis() + "ms");
        }
    }

}
