package dev.flotilla.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.flotilla.launcher.state.StateDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresLaunchesTest {

    @TempDir
    private Path directory;

    private StateDirectory state;

    @BeforeEach
    void create() throws IOException {
        state = new StateDirectory(directory.resolve("home")).create();
        Files.createDirectories(state.postgresData());
    }

    @Test
    void shouldForgetTheLockFileWhenAnotherProgramHasThePid() throws IOException {
        Path lockFile = lockFile(ProcessHandle.current().pid());

        new PostgresLaunches(state).forgetStrangersPid();

        assertThat(lockFile).doesNotExist();
    }

    @Test
    void shouldLeaveTheLockFileToPostgresWhenItsServerEnded() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path lockFile = lockFile(ended.pid());

        new PostgresLaunches(state).forgetStrangersPid();

        assertThat(lockFile).exists();
    }

    @Test
    void shouldLeaveTheLockFileWhenOurServerLives() throws IOException {
        Path program = Files.createDirectories(state.postgresProgram().resolve("bin")).resolve("sleep");
        Files.copy(Path.of("/bin/sleep").toRealPath(), program);
        Process server = new ProcessBuilder(program.toString(), "60").start();
        try {
            Path lockFile = lockFile(server.pid());

            new PostgresLaunches(state).forgetStrangersPid();

            assertThat(lockFile).exists();
        }
        finally {
            server.destroyForcibly();
        }
    }

    private Path lockFile(long pid) throws IOException {
        return Files.writeString(state.postgresData().resolve("postmaster.pid"), pid + "\n" + state.postgresData());
    }

}
