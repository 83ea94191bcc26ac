package dev.flotilla.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Findings of a scenario in which nothing is compared, in the order in which they were
 * found.
 */
public final class Facts {

    private final Map<String, Object> all = new LinkedHashMap<>();

    public Facts add(String name, Object value) {
        all.put(name, value);
        return this;
    }

    Map<String, Object> all() {
        return new LinkedHashMap<>(all);
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        all.forEach((name, value) -> lines.append("  %-52s %s%n".formatted(name, value)));
        return lines.toString();
    }

}
