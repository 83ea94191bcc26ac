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

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(500);

    /** After ten seconds without a look nothing is judged by what was before. */
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(5);

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);

    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

    ClusterProperties {
        check("interval", interval, SHORTEST_INTERVAL, LONGEST_INTERVAL);
        check("timeout", timeout, SHORTEST_TIMEOUT, LONGEST_TIMEOUT);
    }

    private static void check(String name, Duration value, Duration shortest, Duration longest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException("flotilla.hub.cluster." + name + " must be " + shortest.toMillis()
                    + "ms to " + longest.toMillis() + "ms, but is " + value.toMillis() + "ms");
        }
    }

}
