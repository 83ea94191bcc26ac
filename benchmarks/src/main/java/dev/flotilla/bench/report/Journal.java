package dev.flotilla.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.bench.machine.Machine;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the person at the terminal how far a scenario is, and in the end what came out.
 */
public final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream terminal;

    private final InstantSource time;

    private final Machine machine;

    private final Path results;

    public Journal(PrintStream terminal, InstantSource time, Machine machine, Path results) {
        this.terminal = terminal;
        this.time = time;
        this.machine = machine;
        this.results = results;
    }

    public void tell(String line) {
        terminal.println(line);
    }

    public void conclude(String scenario, String unit, List<String> conditions, List<Series> series) {
        Report report = new Report(scenario, unit, conditions, series);
        terminal.println(report.table());
        keep(scenario, report.document());
    }

    public void conclude(String scenario, Facts facts) {
        terminal.println(System.lineSeparator() + scenario + System.lineSeparator() + facts);
        keep(scenario, facts.all());
    }

    private void keep(String scenario, Map<String, Object> findings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenario", scenario);
        document.put("at", time.instant().toString());
        document.put("processors", machine.processors());
        document.put("java", System.getProperty("java.runtime.version"));
        document.put("loadAverageAtEnd", machine.loadAverage());
        document.putAll(findings);
        String moment = time.instant().toString().replaceAll("\\..*|[:-]", "");
        try {
            Path file = Files.createDirectories(results).resolve(scenario + "-" + moment + ".json");
            tell("load average %s on %d processors; written to %s".formatted(machine.loadAverage(),
                    machine.processors(), Files.write(file, JSON.writeValueAsBytes(document))));
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot write the result to " + results, e);
        }
    }

}
