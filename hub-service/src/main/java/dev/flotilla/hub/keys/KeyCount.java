package dev.flotilla.hub.keys;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Counts the keys of some records.
 */
final class KeyCount {

    private static final int SHOWN = 10;

    private final Map<String, Integer> counts = new HashMap<>();

    private int lookedAt;

    private long offsets;

    void add(byte @Nullable [] key) {
        lookedAt++;
        if (key != null) {
            counts.merge(KeyText.of(key), 1, Integer::sum);
        }
    }

    /** How many offsets were passed in all, of records and of what is none. */
    void passed(long count) {
        offsets += count;
    }

    int lookedAt() {
        return lookedAt;
    }

    KeyShares shares() {
        Map<String, Double> top = new LinkedHashMap<>();
        counts.entrySet()
            .stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .forEach(key -> top.put(key.getKey(), (double) key.getValue() / lookedAt));
        return new KeyShares(lookedAt, offsets <= lookedAt ? 1 : (double) lookedAt / offsets,
                Collections.unmodifiableMap(top));
    }

}
