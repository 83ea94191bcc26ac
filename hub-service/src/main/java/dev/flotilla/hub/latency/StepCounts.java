package dev.flotilla.hub.latency;

import java.util.Map;

import dev.flotilla.common.activity.AgeSteps;
import org.jspecify.annotations.Nullable;

/**
 * How many records by the step of their age. What instances tell is checked: a count that
 * cannot be is none.
 */
final class StepCounts {

    /** More than any instance does between two heartbeats, and far from overflowing. */
    private static final long MOST = 1L << 40;

    private final long[] counts = new long[AgeSteps.COUNT];

    /** As an instance tells it: by the longest age of a step. */
    static StepCounts told(@Nullable Map<Long, Long> told) {
        StepCounts counts = new StepCounts();
        if (told != null) {
            told.forEach((upTo, count) -> {
                if (upTo != null && upTo > 0 && count != null && count > 0) {
                    counts.counts[AgeSteps.of(upTo)] = count;
                }
            });
        }
        return counts;
    }

    /** Absent where it has not grown, or a count has gone back. */
    @Nullable StepCounts since(StepCounts before) {
        StepCounts grown = new StepCounts();
        boolean any = false;
        for (int step = 0; step < AgeSteps.COUNT; step++) {
            long more = counts[step] - before.counts[step];
            if (more < 0 || more > MOST) {
                return null;
            }
            any |= more > 0;
            grown.counts[step] = more;
        }
        return any ? grown : null;
    }

    void add(StepCounts more) {
        for (int step = 0; step < AgeSteps.COUNT; step++) {
            counts[step] += more.counts[step];
        }
    }

    @Nullable Percentiles percentiles() {
        long records = 0;
        for (long count : counts) {
            records += count;
        }
        return records == 0 ? null : new Percentiles(percentile(0.5, records), percentile(0.95, records),
                percentile(0.99, records), records);
    }

    // As if the records of a step were spread evenly over it.
    private double percentile(double part, long records) {
        double wanted = part * records;
        long passed = 0;
        for (int step = 0; step < AgeSteps.COUNT; step++) {
            if (counts[step] > 0 && passed + counts[step] >= wanted) {
                double from = step == 0 ? 0 : AgeSteps.upTo(step - 1);
                double millis = from + (AgeSteps.upTo(step) - from) * (wanted - passed) / counts[step];
                return Math.round(millis * 10) / 10.0;
            }
            passed += counts[step];
        }
        return AgeSteps.upTo(AgeSteps.COUNT - 1);
    }

}
