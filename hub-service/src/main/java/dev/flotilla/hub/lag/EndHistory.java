package dev.flotilla.hub.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * When the end of one partition was where, for the last quarter of an hour; the older the
 * coarser.
 */
final class EndHistory {

    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST = 96;

    /** Points are no further from each other than this part of their age. */
    private static final int FINENESS = 12;

    private record Point(Instant at, long end) {
    }

    private final List<Point> points = new ArrayList<>();

    void add(Instant at, long end) {
        // The topic was made anew, or the clock was put back: nothing before holds.
        if (!points.isEmpty() && (end < points.getLast().end() || !at.isAfter(points.getLast().at()))) {
            points.clear();
        }
        // Two points are enough for as long as nothing comes.
        int size = points.size();
        if (size >= 2 && points.get(size - 1).end() == end && points.get(size - 2).end() == end) {
            points.removeLast();
        }
        points.add(new Point(at, end));
        while (points.size() > 2 && points.get(1).at().isBefore(at.minus(LONGEST))) {
            points.removeFirst();
        }
        if (points.size() > MOST) {
            thinOut();
        }
    }

    // What is long ago need not be known to the second.
    private void thinOut() {
        Instant now = points.getLast().at();
        List<Point> kept = new ArrayList<>();
        kept.add(points.getFirst());
        for (int i = 1; i < points.size() - 1; i++) {
            Duration gap = Duration.between(kept.getLast().at(), points.get(i + 1).at());
            Duration age = Duration.between(points.get(i).at(), now);
            if (gap.multipliedBy(FINENESS).compareTo(age) > 0) {
                kept.add(points.get(i));
            }
        }
        kept.add(points.getLast());
        points.clear();
        points.addAll(kept);
    }

    boolean isFull(Instant now) {
        return !points.isEmpty() && !points.getFirst().at().isAfter(now.minus(LONGEST));
    }

    /**
     * When the record of this offset was written; absent where that was before it was
     * watched, or has not happened yet.
     */
    @Nullable Instant written(long offset) {
        if (points.isEmpty() || offset < points.getFirst().end() || offset >= points.getLast().end()) {
            return null;
        }
        int after = firstBeyond(offset);
        Point earlier = points.get(after - 1);
        Point later = points.get(after);
        double part = (offset - earlier.end() + 1.0) / (later.end() - earlier.end());
        return earlier.at().plusMillis(Math.round(part * Duration.between(earlier.at(), later.at()).toMillis()));
    }

    private int firstBeyond(long offset) {
        int low = 0;
        int high = points.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (points.get(middle).end() > offset) {
                high = middle;
            }
            else {
                low = middle + 1;
            }
        }
        return low;
    }

}
