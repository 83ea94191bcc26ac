package dev.flotilla.hub.rates;

import java.time.Instant;

import dev.flotilla.hub.cluster.SeenTopic;
import org.jspecify.annotations.Nullable;

/**
 * Where the partitions of one topic ended at one moment.
 */
final class Ends {

    private static final long UNKNOWN = -1;

    private final Instant at;

    private final long[] ends;

    private Ends(Instant at, long[] ends) {
        this.at = at;
        this.ends = ends;
    }

    // What is not known now is where it was: a partition without a leader does not grow.
    static Ends of(Instant at, SeenTopic topic, @Nullable Ends before) {
        long[] ends = new long[topic.partitions().size()];
        for (int i = 0; i < ends.length; i++) {
            Long end = topic.partitions().get(i).end();
            long last = before != null && i < before.ends.length ? before.ends[i] : UNKNOWN;
            ends[i] = end == null ? last : end;
        }
        return new Ends(at, ends);
    }

    Instant at() {
        return at;
    }

    /** Not so where the topic was made anew, or the clock was put back. */
    boolean follow(Ends before) {
        if (!at.isAfter(before.at) || ends.length < before.ends.length) {
            return false;
        }
        for (int i = 0; i < before.ends.length; i++) {
            if (ends[i] < before.ends[i]) {
                return false;
            }
        }
        return true;
    }

    long grownSince(Ends before) {
        long sum = 0;
        for (int i = 0; i < ends.length; i++) {
            sum += grownSince(before, i);
        }
        return sum;
    }

    /** The busiest partition's part against an even one. */
    double skewSince(Ends before) {
        long most = 0;
        for (int i = 0; i < ends.length; i++) {
            most = Math.max(most, grownSince(before, i));
        }
        return most == 0 ? 0 : most * (double) ends.length / grownSince(before);
    }

    private long grownSince(Ends before, int partition) {
        // A partition that was not there begins at nothing.
        long begin = partition < before.ends.length ? before.ends[partition] : 0;
        return begin == UNKNOWN || ends[partition] == UNKNOWN ? 0 : ends[partition] - begin;
    }

}
