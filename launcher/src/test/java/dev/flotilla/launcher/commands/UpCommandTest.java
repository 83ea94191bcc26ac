package dev.flotilla.launcher.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.FleetLock;
import dev.flotilla.launcher.fleet.Request;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.Launch;
import dev.flotilla.launcher.time.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class UpCommandTest {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();

    private Workshop workshop;

    @BeforeEach
    void open() {
        Settings settings = new Settings(home, home.resolve("state"), Path.of("lib"),
                Path.of(System.getProperty("java.home"), "bin", "java"), "", 13_000, Duration.ofSeconds(1));
        workshop = new Workshop(settings, new PrintWriter(out, true));
    }

    @AfterEach
    void leaveNothing() {
        workshop.fleet.stopper().stopEverything();
    }

    @Test
    void shouldLeaveAloneWhatAnotherCommandIsStartingWhenItCannotHaveTheLock() {
        CommandLine command = new CommandLine(new UpCommand());
        command.parseArgs("--detach");
        UpCommand second = command.getCommand();
        try (FleetLock first = new FleetLock(workshop.state.lock(), Patience.real())) {
            first.take("up", Duration.ofSeconds(1));
            CompletableFuture<Integer> outcome = new CompletableFuture<>();
            Thread waiting = Thread.ofPlatform().start(() -> complete(outcome, second));
            await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

            Member started = Member.broker(1);
            workshop.spawner.spawn(new Launch(started, 9092, 19_092, List.of("sleep", "60"), Map.of()));

            assertThatThrownBy(() -> outcome.orTimeout(20, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("another command is at work");
            assertThat(workshop.roster.named(started.name()).condition()).isEqualTo(Condition.ALIVE);
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void shouldNotCallReadyWhatItKeptWhenThatDoesNotAnswer() {
        List<Member> kept = List.of(Member.broker(1), Member.postgres(), new Member(Role.PROCESSOR, 1));
        kept.forEach(
                member -> workshop.spawner.spawn(new Launch(member, 13_001, 13_002, List.of("sleep", "60"), Map.of())));
        Map<Role, Integer> counts = Map.of(Role.INGESTION, 0, Role.SQL, 0, Role.STORAGE, 0, Role.DATA_BRIDGE, 0,
                Role.HUB, 0);

        assertThatThrownBy(() -> workshop.fleet.up(new Request(counts, false))).isInstanceOf(Trouble.class)
            .hasMessageContaining("was not ready within 1 s");
        assertThat(workshop.roster.all()).hasSize(3)
            .allSatisfy(state -> assertThat(state.condition()).isEqualTo(Condition.ALIVE));
    }

    private void complete(CompletableFuture<Integer> outcome, UpCommand command) {
        try {
            outcome.complete(command.run(workshop));
        }
        catch (RuntimeException e) {
            outcome.completeExceptionally(e);
        }
    }

}
