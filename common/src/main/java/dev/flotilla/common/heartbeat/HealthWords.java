package dev.flotilla.common.heartbeat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/**
 * The status of an instance in a word, and which of its indicators make it so.
 */
final class HealthWords {

    private HealthWords() {
    }

    /** Of all indicators, not only those of readiness: a store may be away without it. */
    static String of(@Nullable HealthEndpoint endpoint) {
        HealthDescriptor all = endpoint == null ? null : endpoint.health();
        if (!(all instanceof CompositeHealthDescriptor composite)) {
            return (all == null ? Status.UNKNOWN : all.getStatus()).getCode();
        }
        Map<String, Status> indicators = new TreeMap<>();
        composite.getComponents().forEach((name, indicator) -> indicators.put(name, indicator.getStatus()));
        return of(all.getStatus(), indicators);
    }

    static String of(Status all, Map<String, Status> indicators) {
        if (Status.UP.equals(all)) {
            return all.getCode();
        }
        String which = indicators.entrySet()
            .stream()
            .filter(indicator -> indicator.getValue().equals(all))
            .map(Map.Entry::getKey)
            .sorted()
            .collect(Collectors.joining(", "));
        return which.isEmpty() ? all.getCode() : all.getCode() + ": " + which;
    }

}
