package dev.flotilla.bench.latency;

import java.util.List;

import dev.flotilla.bench.report.Round;
import dev.flotilla.bench.report.Series;

/**
 * One setting's quantiles, round by round.
 */
record LatencySeries(String name, String maxAge, Series median, Series almostAll, Series worst) {

    LatencySeries(String name, String maxAge) {
        this(name, maxAge, Series.of(name + ", p50", List.of("max-age=" + maxAge)),
                Series.of(name + ", p99", List.of("max-age=" + maxAge)),
                Series.of(name + ", max", List.of("max-age=" + maxAge)));
    }

    void add(long[] sorted, double busy) {
        median.add(new Round(LatencyCommand.millis(sorted, 0.5), busy, null));
        almostAll.add(new Round(LatencyCommand.millis(sorted, 0.99), busy, null));
        worst.add(new Round(LatencyCommand.millis(sorted, 1), busy, null));
    }

    List<Series> all() {
        return List.of(median, almostAll, worst);
    }

}
