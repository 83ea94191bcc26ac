package dev.flotilla.hub.present;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.flotilla.hub.picture.FleetPicture;
import dev.flotilla.hub.picture.HubPicture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PresentTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Present present = new Present(picture(0));

    @Test
    void shouldAnswerAtOnceWhenThereIsALaterOne() throws Exception {
        present.show(picture(1));

        assertThat(present.after(1, LONG).picture()).isEqualTo(picture(1));
    }

    @Test
    void shouldAnswerAsSoonAsItIsShownWhenSomebodyWaits() {
        CompletableFuture<Painted> waiting = CompletableFuture.supplyAsync(this::waited);

        present.show(picture(7));

        assertThat(waiting).succeedsWithin(LONG)
            .satisfies(painted -> assertThat(painted.picture()).isEqualTo(picture(7)));
    }

    @Test
    void shouldGiveWhatThereIsWhenPatienceEnds() throws Exception {
        assertThat(present.after(1, Duration.ofMillis(10)).revision()).isEqualTo(1);
    }

    @Test
    void shouldKeepNobodyWaitingWhenItIsOver() {
        CompletableFuture<Painted> waiting = CompletableFuture.supplyAsync(this::waited);

        present.end();

        assertThat(waiting).succeedsWithin(LONG);
        assertThat(present.isOver()).isTrue();
    }

    private Painted waited() {
        try {
            return present.after(1, LONG.multipliedBy(2));
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FleetPicture picture(long second) {
        Instant at = Instant.ofEpochSecond(second);
        return new FleetPicture(at, new HubPicture("hub", "1", "c", at, true, null, null, true), Map.of(), Map.of(),
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

}
