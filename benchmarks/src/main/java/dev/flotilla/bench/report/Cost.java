package dev.flotilla.bench.report;

import java.util.Locale;

/**
 * Microseconds of processor time for each order, by who spent them.
 */
public record Cost(double contestant, double store, double broker) {

    public double total() {
        return contestant + store + broker;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f us of CPU each: %.1f itself, %.1f the store, %.1f the broker", total(),
                contestant, store, broker);
    }

}
