package dev.flotilla.common.activity;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How old records were when they were done, counted since the start of this instance.
 */
public final class Ages {

    private final LongAdder[] counts = Stream.generate(LongAdder::new).limit(AgeSteps.COUNT).toArray(LongAdder[]::new);

    /**
     * Counts one. Clocks differ, so an age can come out below zero: then it is none.
     */
    public void add(long millis) {
        counts[AgeSteps.of(millis)].increment();
    }

    /** How many by the longest age of their step; absent where nothing was counted. */
    public @Nullable SortedMap<Long, Long> counted() {
        SortedMap<Long, Long> counted = new TreeMap<>();
        for (int step = 0; step < AgeSteps.COUNT; step++) {
            long count = counts[step].sum();
            if (count > 0) {
                counted.put(AgeSteps.upTo(step), count);
            }
        }
        return counted.isEmpty() ? null : counted;
    }

}
