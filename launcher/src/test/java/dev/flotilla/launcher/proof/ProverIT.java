package dev.flotilla.launcher.proof;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.time.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProverIT {

    /** Another address of this machine, where nobody listens. */
    private static final String DEAD = "http://127.0.0.2:";

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final PretendFleet fleet = new PretendFleet();

    private final StringWriter out = new StringWriter();

    private final Console console = new Console(new PrintWriter(out));

    @AfterEach
    void closeFleet() {
        fleet.close();
    }

    @Test
    void shouldShareTheLoadAndProveWhenOneAddressIsDead() throws Exception {
        var one = fleet.ingestion(0);
        var other = fleet.ingestion(0);
        var storage = fleet.storage();

        var decision = prove(List.of(one.url(), DEAD + one.port(), other.url()),
                List.of(DEAD + storage.port(), storage.url()), Duration.ofSeconds(2));

        assertThat(decision).as(out.toString()).isEqualTo(Court.Decision.PROVEN);
        assertThat(one.asked()).hasPositiveValue();
        assertThat(other.asked()).hasPositiveValue();
        assertThat(out.toString()).contains("0 sent again; storage dropped 0 duplicates").contains(": PROVEN. ");
        assertThat(fleet.requests).allSatisfy(headers -> {
            assertThat(headers.getFirst("Host")).startsWith("localhost:");
            assertThat(headers.get("Connection")).containsExactly("close");
        });
    }

    @Test
    void shouldSendAgainWhenIngestionWasAway() throws Exception {
        var storage = fleet.storage();
        var ingestion = fleet.ingestion(0);
        try (AddressedDoors doors = doors(List.of(ingestion.url()), List.of(storage.url()))) {
            Prover prover = prover(doors);
            var decision = started(prover, Duration.ofHours(1), TIMEOUT);
            await().untilAtomic(ingestion.asked(), count -> assertThat(count).isGreaterThan(20));
            ingestion.die();
            await().until(() -> doors.ingestion().isEmpty());

            var back = fleet.ingestion(ingestion.port());
            await().untilAtomic(back.asked(), count -> assertThat(count).isGreaterThan(20));
            prover.stop();

            assertThat(decision.join()).as(out.toString()).isEqualTo(Court.Decision.PROVEN);
        }
    }

    @Test
    void shouldBeginWhenIngestionComesLate() throws Exception {
        var storage = fleet.storage();
        var gone = fleet.ingestion(0);
        gone.die();
        try (AddressedDoors doors = doors(List.of(gone.url()), List.of(storage.url()))) {
            Prover prover = prover(doors);
            var decision = started(prover, Duration.ofHours(1), TIMEOUT);

            await().untilAsserted(() -> assertThat(out.toString()).contains("waiting for one"));
            var ingestion = fleet.ingestion(gone.port());
            await().untilAtomic(ingestion.asked(), count -> assertThat(count).isPositive());
            prover.stop();

            assertThat(decision.join()).as(out.toString()).isEqualTo(Court.Decision.PROVEN);
        }
    }

    @Test
    void shouldAskAgainWhenStorageCannotAnswerYet() throws Exception {
        fleet.storageFailures.set(3);

        var decision = prove(List.of(fleet.ingestion(0).url()), List.of(fleet.storage().url()), Duration.ofSeconds(1));

        assertThat(decision).as(out.toString()).isEqualTo(Court.Decision.PROVEN);
        assertThat(fleet.storageFailures).hasValueLessThan(0);
    }

    @Test
    void shouldAskTheOtherWhenOneStorageIsSilent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var decision = prove(List.of(fleet.ingestion(0).url()),
                    List.of("http://127.0.0.1:" + silent.getLocalPort(), fleet.storage().url()), Duration.ofSeconds(1));

            assertThat(decision).as(out.toString()).isEqualTo(Court.Decision.PROVEN);
        }
    }

    @Test
    void shouldProveNothingWhenAnAcknowledgedOrderIsMissing() throws Exception {
        fleet.losses.set(1);

        var decision = prove(List.of(fleet.ingestion(0).url()), List.of(fleet.storage().url()), Duration.ofSeconds(1));

        assertThat(decision).isEqualTo(Court.Decision.DISPROVEN);
        assertThat(out.toString()).contains("NOT PROVEN");
    }

    @Test
    void shouldEndInTimeWhenStorageNeverAnswers() throws Exception {
        var storage = fleet.storage();
        storage.die();
        try (AddressedDoors doors = doors(List.of(fleet.ingestion(0).url()), List.of(storage.url()))) {
            var decision = started(prover(doors), Duration.ofSeconds(1), Duration.ofSeconds(2));

            assertThat(decision).succeedsWithin(Duration.ofSeconds(8)).isEqualTo(Court.Decision.DISPROVEN);
            assertThat(out.toString()).contains("what is stored cannot be asked: no storage-service listens");
        }
    }

    private Court.Decision prove(List<String> ingestion, List<String> storage, Duration length) {
        try (AddressedDoors doors = doors(ingestion, storage)) {
            return started(prover(doors), length, Duration.ofSeconds(4)).join();
        }
    }

    private AddressedDoors doors(List<String> ingestion, List<String> storage) {
        return AddressedDoors.at(ingestion, storage, Patience.real(), console);
    }

    private Prover prover(FleetDoors doors) {
        return new Prover(doors, new ServiceProbe(Duration.ofSeconds(5)), JsonMapper.shared(), Patience.real(),
                console);
    }

    // Not on the common pool, whose only thread on a small machine the HTTP client
    // completes its answers on.
    private static CompletableFuture<Court.Decision> started(Prover prover, Duration length, Duration timeout) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return prover.prove(ProofPlan.of(100, 100, length), timeout);
            }
            catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        }, Thread.ofPlatform()::start);
    }

}
