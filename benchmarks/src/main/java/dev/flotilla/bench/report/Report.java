package dev.flotilla.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The result of a scenario. The first series is what the others are compared with.
 */
record Report(String scenario, String unit, List<String> conditions, List<Series> series) {

    Report {
        conditions = List.copyOf(conditions);
        series = List.copyOf(series);
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("unit", unit);
        document.put("conditions", conditions);
        document.put("series", series.stream().map(this::entry).toList());
        return document;
    }

    private Map<String, Object> entry(Series each) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", each.name());
        entry.put("settings", each.settings());
        entry.put("rounds", each.rounds());
        entry.put("median", each.median());
        entry.put("ofFirst", each.median() / series.getFirst().median());
        if (!Double.isNaN(each.medianProcessorMicros())) {
            entry.put("medianProcessorMicros", each.medianProcessorMicros());
        }
        return entry;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%s, %s%n%-28s %12s %9s %9s   %s%n",
                scenario, unit, "", "median", "of first", "CPU us", "rounds (others' share of the machine before)"));
        for (Series each : series) {
            table.append(String.format(Locale.ROOT, "%-28s %12s %8.0f%% %9.1f   ", each.name(), number(each.median()),
                    100 * each.median() / series.getFirst().median(), each.medianProcessorMicros()));
            for (Round round : each.rounds()) {
                table.append(String.format(Locale.ROOT, "%s (%.0f%%)  ", number(round.value()),
                        100 * round.busyElsewhere()));
            }
            table.append(System.lineSeparator());
        }
        conditions.forEach(condition -> table.append("  ").append(condition).append(System.lineSeparator()));
        return table.toString();
    }

    private static String number(double value) {
        return Math.abs(value) >= 1_000 ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

}
