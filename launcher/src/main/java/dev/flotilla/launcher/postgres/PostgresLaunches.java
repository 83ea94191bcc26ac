package dev.flotilla.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.process.Launch;
import dev.flotilla.launcher.process.ProcessRecord;
import dev.flotilla.launcher.state.StateDirectory;

/**
 * The command by which PostgreSQL is started, and the sign by which it says that it is
 * ready.
 */
public final class PostgresLaunches {

    private static final int STATUS_LINE = 7;

    private final StateDirectory state;

    public PostgresLaunches(StateDirectory state) {
        this.state = state;
    }

    public Launch launch(int port) {
        forgetStrangersPid();
        List<String> arguments = new ArrayList<>(
                List.of("-D", state.postgresData().toString(), "-p", Integer.toString(port)));
        // Stated although it is the default: what was acknowledged must be on disk,
        // whatever a template says.
        Stream
            .of("synchronous_commit=on", "fsync=on", "listen_addresses=127.0.0.1", "unix_socket_directories=",
                    "max_connections=100", "shared_buffers=64MB", "max_wal_size=512MB", "jit=off",
                    "autovacuum_max_workers=2")
            .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        Path program = new PostgresBinaries(state).program("postgres");
        return new Launch(Member.postgres(), port, null, RootlessCommand.of(program, arguments), Map.of());
    }

    /** What pg_ctl looks at, too: the server writes its state into its lock file. */
    public boolean isReady(ProcessRecord record) {
        try {
            List<String> lines = Files.readAllLines(lockFile());
            return lines.size() > STATUS_LINE && lines.getFirst().strip().equals(Long.toString(record.pid()))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        }
        catch (IOException notYet) {
            return false;
        }
    }

    /**
     * A killed server leaves its lock file, and the next one believes it whenever another
     * program has got that pid since. In every other case the file stays: by it
     * PostgreSQL sees that a server or its sessions still work on the data.
     */
    void forgetStrangersPid() {
        try {
            if (isOfStranger(Files.readAllLines(lockFile()))) {
                Files.delete(lockFile());
            }
        }
        catch (NoSuchFileException stoppedInOrder) {
            // Nothing to forget.
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + lockFile(), e);
        }
    }

    private boolean isOfStranger(List<String> lines) {
        return lines.stream()
            .findFirst()
            .map(String::strip)
            .filter(pid -> pid.matches("[0-9]{1,9}"))
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
            .flatMap(process -> process.info().command())
            .filter(program -> !Path.of(program).startsWith(state.postgresProgram()))
            .isPresent();
    }

    private Path lockFile() {
        return state.postgresData().resolve("postmaster.pid");
    }

}
