package dev.flotilla.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%s, %s%n", scenario, unit));
        line(table, "", "median", "of first", "CPU us", "rounds (others' share of the machine)");
        for (Series each : series) {
            line(table, each.name(), number(each.median()), share(each), costs(each), rounds(each));
        }
        conditions.forEach(condition -> table.append("  ").append(condition).append(System.lineSeparator()));
        return table.toString();
    }

    private void line(StringBuilder table, String name, String median, String share, String cost, String rounds) {
        table.append(String.format(Locale.ROOT, "%-" + width() + "s %10s %9s %7s   %s%n", name, median, share, cost,
                rounds));
    }

    private int width() {
        return series.stream().mapToInt(each -> each.name().length()).max().orElse(0) + 1;
    }

    private String share(Series each) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * each.median() / series.getFirst().median());
    }

    private static String costs(Series each) {
        double micros = each.medianProcessorMicros();
        return Double.isNaN(micros) ? "" : String.format(Locale.ROOT, "%.1f", micros);
    }

    private static String rounds(Series each) {
        return each.rounds()
            .stream()
            .map(round -> String.format(Locale.ROOT, "%s (%.0f%%)", number(round.value()), 100 * round.busyElsewhere()))
            .collect(Collectors.joining("  "));
    }

    private static String number(double value) {
        return Math.abs(value) >= 1_000 ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

}
