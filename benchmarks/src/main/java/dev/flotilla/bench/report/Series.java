package dev.flotilla.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one contestant reached, round by round.
 */
public record Series(String name, List<String> settings, List<Round> rounds) {

    public static Series of(String name, List<String> settings) {
        return new Series(name, List.copyOf(settings), new ArrayList<>());
    }

    public void add(Round round) {
        rounds.add(round);
    }

    public double median() {
        return median(rounds.stream().map(Round::value));
    }

    public double lowest() {
        return rounds.stream().mapToDouble(Round::value).min().orElse(Double.NaN);
    }

    public double highest() {
        return rounds.stream().mapToDouble(Round::value).max().orElse(Double.NaN);
    }

    /** Not a number where it was not measured. */
    double medianProcessorMicros() {
        return median(rounds.stream().map(Round::cost).filter(Objects::nonNull).map(Cost::total));
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

}
