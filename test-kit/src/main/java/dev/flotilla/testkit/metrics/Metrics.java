package dev.flotilla.testkit.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of metrics, each with all labels that any of its series carries.
 */
public record Metrics(Map<String, Set<String>> labels) {

    /** From a module's own directory, where its tests run. */
    private static final Path WRITTEN = Path.of("..", "monitoring", "metrics");

    private static final Pattern SERIES = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})?(?: .*)?$");

    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)(?:=\"(?:[^\"\\\\]|\\\\.)*\")?");

    public Metrics {
        labels = Map.copyOf(labels);
    }

    /** What an instance answers at /actuator/prometheus. */
    public static Metrics exposed(String answer) {
        return read(answer.lines());
    }

    /** What rules and dashboards use of a service. */
    public static Metrics writtenOf(String service) {
        return read(WRITTEN.resolve(service + ".txt"));
    }

    /** What rules and dashboards use of all services. */
    public static Metrics written() {
        try (var files = Files.list(WRITTEN)) {
            return read(files.map(Metrics::text).flatMap(String::lines));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the others, with labels, that are not here. */
    public List<String> lacking(Metrics others) {
        Set<String> here = only(others).lines().collect(Collectors.toSet());
        return others.lines().filter(line -> !here.contains(line)).toList();
    }

    /** Those that the others have as well, with the labels that both have. */
    public Metrics only(Metrics others) {
        Map<String, Set<String>> both = new TreeMap<>();
        labels.forEach((name, mine) -> {
            Set<String> theirs = others.labels.get(name);
            if (theirs != null) {
                Set<String> shared = new TreeSet<>(mine);
                shared.retainAll(theirs);
                both.put(name, shared);
            }
        });
        return new Metrics(both);
    }

    /** As they are written down: sorted, one in a line. */
    public Stream<String> lines() {
        return labels.entrySet()
            .stream()
            .map(metric -> metric.getKey() + "{" + String.join(",", new TreeSet<>(metric.getValue())) + "}")
            .sorted();
    }

    private static Metrics read(Path file) {
        return read(text(file).lines());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Metrics read(Stream<String> lines) {
        Map<String, Set<String>> found = new TreeMap<>();
        lines.filter(line -> !line.startsWith("#")).map(SERIES::matcher).forEach(series -> {
            if (series.matches()) {
                Set<String> labels = found.computeIfAbsent(series.group(1), name -> new TreeSet<>());
                String carried = series.group(2) == null ? "" : series.group(2);
                LABEL.matcher(carried).results().map(MatchResult::group).forEach(label -> labels.add(nameOf(label)));
            }
        });
        return new Metrics(found);
    }

    private static String nameOf(String label) {
        int value = label.indexOf('=');
        return value < 0 ? label : label.substring(0, value);
    }

}
