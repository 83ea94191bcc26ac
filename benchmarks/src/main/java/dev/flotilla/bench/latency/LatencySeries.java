package dev.flotilla.bench.latency;

import java.util.List;

import dev.flotilla.bench.report.Round;
import dev.flotilla.bench.report.Series;

/**
 * One setting's quantiles, round by round.
 */
record LatencySeries(String name, String maxAge, Series middle, Series almostAll, Series worst) {

    LatencySeries(String name, String maxAge) {
        this(name, maxAge, series(name, maxAge), series(name, maxAge), series(name, maxAge));
    }

    private static Series series(String name, String maxAge) {
        return Series.of(name, List.of("flotilla.delivery.max-age=" + maxAge));
    }

    void add(long[] sorted, double busy) {
        middle.add(new Round(LatencyCommand.millis(sorted, 0.5), busy, null));
        almostAll.add(new Round(LatencyCommand.millis(sorted, 0.99), busy, null));
        worst.add(new Round(LatencyCommand.millis(sorted, 1), busy, null));
    }

}
