package dev.flotilla.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of a scenario. The first series is what the others are compared with.
 */
public record Report(String scenario, String unit, Instant at, Map<String, Object> machine, List<String> conditions,
        List<Series> series) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        machine = new LinkedHashMap<>(machine);
        conditions = List.copyOf(conditions);
        series = List.copyOf(series);
    }

    public Path writeTo(Path directory) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenario", scenario);
        document.put("unit", unit);
        document.put("at", at.toString());
        document.put("machine", machine);
        document.put("conditions", conditions);
        document.put("series", series.stream().map(this::entry).toList());
        try {
            Path file = Files.createDirectories(directory)
                .resolve(scenario + "-" + at.toString().replaceAll("\\..*|[:-]", "") + ".json");
            return Files.write(file, JSON.writeValueAsBytes(document));
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot write the result to " + directory, e);
        }
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

    public String table() {
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
