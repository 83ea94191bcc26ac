package dev.flotilla.launcher.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.Launch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignalCommandTest {

    @TempDir
    private Path home;

    private Workshop workshop;

    @BeforeEach
    void open() {
        Settings settings = new Settings(home, home.resolve("state"), Path.of("lib"),
                Path.of(System.getProperty("java.home"), "bin", "java"), "", 13_000, Duration.ofSeconds(1));
        workshop = new Workshop(settings, new PrintWriter(new StringWriter(), true));
    }

    @AfterEach
    void leaveNothing() {
        workshop.fleet.stopper().stopEverything();
    }

    @Test
    void shouldBeGoneWhenKillReturns() {
        Member member = Member.broker(1);
        workshop.spawner.spawn(new Launch(member, 9092, 19_092, List.of("sleep", "60"), Map.of()));

        run(new KillCommand(), "broker-1");

        assertThat(workshop.roster.named("broker-1").condition()).isEqualTo(Condition.DEAD);
    }

    @Test
    void shouldSayThatThereIsNoLogWhenTheNameNeverRan() {
        assertThatThrownBy(() -> run(new LogsCommand(), "processor-service-9")).isInstanceOf(Trouble.class)
            .hasMessageContaining("processor-service-9");
    }

    private void run(FleetCommand command, String... arguments) {
        new CommandLine(command).parseArgs(arguments);
        command.run(workshop);
    }

}
