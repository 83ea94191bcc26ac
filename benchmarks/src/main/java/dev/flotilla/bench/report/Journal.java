package dev.flotilla.bench.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.bench.machine.Machine;

/**
 * Tells the person at the terminal how far a scenario is, and in the end what came out.
 */
public final class Journal {

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
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("processors", machine.processors());
        where.put("java", System.getProperty("java.runtime.version"));
        where.put("loadAverageAtEnd", machine.loadAverage());
        Report report = new Report(scenario, unit, time.instant(), where, conditions, series);
        terminal.println(report.table());
        tell("load average %s on %d processors; written to %s".formatted(machine.loadAverage(), machine.processors(),
                report.writeTo(results)));
    }

}
