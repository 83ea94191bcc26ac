package dev.flotilla.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.state.LogFile;
import dev.flotilla.launcher.state.StateDirectory;

/**
 * Starts members, each in a session of its own: the terminal's Ctrl-C must reach the
 * launcher only, which then stops the members in their order.
 */
public final class Spawner {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private static final List<String> SETSID_BY_PERL = List.of("perl", "-e",
            "use POSIX; POSIX::setsid(); exec {$ARGV[0]} @ARGV or die $!");

    private final StateDirectory state;

    private final ProcessRecords records;

    private final ProcessTable processes;

    private final InstantSource clock;

    private boolean closed;

    public Spawner(StateDirectory state, ProcessRecords records, ProcessTable processes, InstantSource clock) {
        this.state = state;
        this.records = records;
        this.processes = processes;
        this.clock = clock;
    }

    public synchronized ProcessRecord spawn(Launch launch) {
        if (closed) {
            throw new Trouble(launch.member() + " is not started: the fleet is being stopped", "./flotilla up");
        }
        Path log = state.log(launch.member());
        new LogFile(log).rotateIfLong();
        List<String> command = new ArrayList<>(inNewSession());
        command.addAll(launch.command());
        ProcessBuilder builder = new ProcessBuilder(command).directory(state.home().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.putAll(launch.environment());
        environment.put(Mark.VARIABLE, Mark.of(state.home(), launch.member()));
        return record(launch, start(builder, launch));
    }

    /**
     * From now on nothing is started: what a stopping fleet has not seen would be left
     * behind.
     */
    public synchronized void close() {
        closed = true;
    }

    private ProcessRecord record(Launch launch, long pid) {
        // Ended at once: recorded all the same, so that status and log can tell.
        String stamp = processes.entry(pid).map(ProcessTable.Entry::stamp).orElse("ended-at-once");
        ProcessRecord record = new ProcessRecord(launch.member(), pid, stamp, launch.port(), launch.innerPort(),
                clock.instant(), false);
        records.save(record);
        return record;
    }

    private static long start(ProcessBuilder builder, Launch launch) {
        try {
            return builder.start().pid();
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot start " + launch.member(), e);
        }
    }

    private static List<String> inNewSession() {
        return SETSID.stream()
            .filter(Files::isExecutable)
            .findFirst()
            .map(program -> List.of(program.toString()))
            .orElse(SETSID_BY_PERL);
    }

}
