package dev.flotilla.launcher.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.state.FileTree;
import dev.flotilla.launcher.state.LogFile;
import dev.flotilla.launcher.state.StateDirectory;

/**
 * The database's files, made once.
 */
public final class PostgresStorage {

    private static final int SETUP_SECONDS = 120;

    private static final int LINES_SHOWN = 5;

    private final StateDirectory state;

    private final PostgresAccess access;

    private final PostgresBinaries binaries;

    public PostgresStorage(StateDirectory state, PostgresAccess access) {
        this.state = state;
        this.access = access;
        this.binaries = new PostgresBinaries(state);
    }

    /**
     * Moved into place when complete: an interrupted first start leaves nothing that
     * counts.
     */
    public void prepare() {
        binaries.unpackIfMissing();
        Path data = state.postgresData();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = state.data().resolve("postgres.new");
        new FileTree(draft).delete();
        run(RootlessCommand.of(binaries.program("initdb"),
                List.of("-D", draft.toString(), "-U", "postgres", "--pwfile=" + access.passwordFile(),
                        "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions")),
                "");
        // No server is needed for this, so nobody can connect before the password counts.
        run(RootlessCommand.of(binaries.program("postgres"), List.of("--single", "-D", draft.toString(), "postgres")),
                "CREATE ROLE %s LOGIN PASSWORD '%s';\nCREATE DATABASE %s OWNER %s;\n".formatted(PostgresAccess.USER,
                        access.password(), PostgresAccess.DATABASE, PostgresAccess.USER));
        try {
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot move " + draft, e);
        }
    }

    private static void tell(Process process, String input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        }
        catch (IOException endedAtOnce) {
            // Its exit code and its log say why; a broken pipe does not.
        }
    }

    private void run(List<String> command, String input) {
        Path log = state.logs().resolve("postgres-setup.log");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
            tell(process, input);
            if (!process.waitFor(SETUP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new Trouble(
                        "PostgreSQL could not be set up: "
                                + String.join("\n    ", new LogFile(log).last(LINES_SHOWN).lines()),
                        "all of it is in " + log);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("the setup of PostgreSQL was interrupted", "./flotilla up", e);
        }
    }

}
