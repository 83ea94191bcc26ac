package dev.flotilla.testkit.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.flotilla.testkit.process.GuardedProcess;
import org.awaitility.Awaitility;

import org.springframework.util.FileSystemUtils;

/**
 * One run of a ClickHouse, from its first answer on.
 */
final class ClickHouseProcess {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final GuardedProcess process;

    private ClickHouseProcess(GuardedProcess process) {
        this.process = process;
    }

    static ClickHouseProcess start(List<String> command, ClickHouseAddress address, Path log) {
        GuardedProcess process = GuardedProcess.start("clickhouse", log, command);
        Awaitility.await("ClickHouse answers, see " + log)
            .atMost(START_TIMEOUT)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("ClickHouse ended while starting, see " + log);
                }
                return address.answers();
            });
        return new ClickHouseProcess(process);
    }

    void kill() {
        process.kill();
    }

    /** Keeps the logs, which somebody may want to read. */
    void killAndForget(Path home) {
        kill();
        try {
            FileSystemUtils.deleteRecursively(home.resolve("data"));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pause() {
        process.pause();
    }

    void resume() {
        process.resume();
    }

}
