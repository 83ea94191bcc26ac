package dev.flotilla.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GuardedProcessIT {

    @Test
    void shouldEndWhenItsJvmIsKilled(@TempDir Path directory) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Owner.class.getName(), directory.resolve("log").toString())
            .start();
        BufferedReader answer = jvm.inputReader();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(answer.readLine())).orElseThrow();
        assertThat(server.isAlive()).isTrue();

        jvm.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10)).until(() -> !server.isAlive());
    }

    @Test
    void shouldEndWhenItIsKilledWhilePaused(@TempDir Path directory) {
        GuardedProcess process = GuardedProcess.start("sleeper", directory.resolve("log"), List.of("sleep", "600"));
        process.pause();

        process.kill();

        assertThat(process.isAlive()).isFalse();
        assertThat(ProcessHandle.of(process.pid())).isEmpty();
    }

    @Test
    void shouldBeSeenWhenItEndsByItself(@TempDir Path directory) {
        GuardedProcess process = GuardedProcess.start("brief", directory.resolve("log"), List.of("true"));

        await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
    }

    /** A JVM that leaves a process behind when it is killed. */
    static final class Owner {

        public static void main(String[] arguments) throws IOException {
            GuardedProcess process = GuardedProcess.start("sleeper", Path.of(arguments[0]), List.of("sleep", "600"));
            System.out.println(process.pid());
            System.in.read();
        }

    }

}
