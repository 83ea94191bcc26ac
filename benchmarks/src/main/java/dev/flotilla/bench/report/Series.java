package dev.flotilla.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What one contestant reached, round by round.
 *
 * @param busyElsewhere the share of the machine that others used just before each round
 */
public record Series(String name, List<String> settings, List<Double> values, List<Double> busyElsewhere) {

    public static Series of(String name, List<String> settings) {
        return new Series(name, List.copyOf(settings), new ArrayList<>(), new ArrayList<>());
    }

    public void add(double value, double busy) {
        values.add(value);
        busyElsewhere.add(busy);
    }

    public double median() {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

}
