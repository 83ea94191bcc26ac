package dev.flotilla.hub.heartbeats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.ClusterView;
import dev.flotilla.testkit.time.FakeClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatWatchTest {

    private final FakeClock clock = new FakeClock(Beats.START);

    private ClusterView cluster = new ClusterView.Lost(null, Beats.START, "not yet");

    private final HeartbeatWatch watch = new HeartbeatWatch(() -> cluster,
            new HeartbeatBook(new HeartbeatsProperties(Duration.ofSeconds(11), Duration.ofSeconds(20))), clock);

    @Test
    void shouldShowNobodyBeforeAllIsRead() {
        answer();
        watch.hear(Beats.sent(Beats.running("p-a", 10, clock.instant())), true);

        assertThat(watch.instances()).isEmpty();

        watch.isWhole();

        assertThat(watch.instances()).hasSize(1);
    }

    @Test
    void shouldForgetYesterdayAtOnceWhenItStarts() {
        answer();
        watch.hear(Beats.sent(Beats.running("p-yesterday", 10, Beats.START.minus(Duration.ofDays(1)))), true);
        watch.hear(Beats.sent(Beats.running("p-just", 10, Beats.START.minusSeconds(3))), true);
        watch.hear(Beats.sent(Beats.running("p-dead", 1_000, Beats.START.minusSeconds(60))), true);
        watch.hear(Beats.sent(Beats.running("p-ahead", 10, Beats.START.plusSeconds(500))), true);
        watch.isWhole();

        assertThat(seen()).containsExactlyInAnyOrder("p-just PRESENT", "p-ahead PRESENT");
    }

    @Test
    void shouldGoByArrivalWhenItHasListened() {
        answer();
        watch.isWhole();

        watch.hear(Beats.sent(Beats.running("p-behind", 10, Beats.START.minus(Duration.ofDays(1)))), false);

        assertThat(seen()).containsExactly("p-behind PRESENT");
        assertThat(watch.instances().getFirst().lastSeenAt()).isEqualTo(clock.instant());
    }

    @Test
    void shouldLetNobodyGrowLateWhileKafkaIsAway() {
        answer();
        watch.isWhole();
        watch.hear(Beats.sent(Beats.running("p-a", 10, clock.instant())), false);
        clock.advance(Duration.ofSeconds(5));
        answer();

        clock.advance(Duration.ofMinutes(5));

        assertThat(seen()).containsExactly("p-a PRESENT");

        cluster = new ClusterView.Lost(cluster.last(), clock.instant(), "away");

        assertThat(seen()).containsExactly("p-a PRESENT");

        answer();
        assertThat(seen()).containsExactly("p-a PRESENT");
        clock.advance(Duration.ofSeconds(10));
        answer();

        assertThat(seen()).containsExactly("p-a PRESENT");

        clock.advance(Duration.ofSeconds(1));
        answer();

        assertThat(seen()).containsExactly("p-a LATE");
    }

    @Test
    void shouldLetNobodyGrowLateWhileTheHubSlept() {
        answer();
        watch.isWhole();
        watch.hear(Beats.sent(Beats.running("p-a", 10, clock.instant())), false);
        clock.advance(Duration.ofSeconds(60));
        answer();

        assertThat(seen()).containsExactly("p-a PRESENT");

        clock.advance(Duration.ofSeconds(10));
        answer();

        assertThat(seen()).containsExactly("p-a PRESENT");

        clock.advance(Duration.ofSeconds(1));
        answer();

        assertThat(seen()).containsExactly("p-a LATE");
    }

    @Test
    void shouldLetNobodyGrowLateWhenWhatWasSeenBeforeTheSleepIsToldAfterIt() {
        answer();
        watch.isWhole();
        watch.hear(Beats.sent(Beats.running("p-a", 10, clock.instant())), false);
        clock.advance(Duration.ofSeconds(60));
        answerAt(Beats.second(1));
        watch.instances();
        answer();

        assertThat(seen()).containsExactly("p-a PRESENT");
    }

    @Test
    void shouldMissWhoeverIsSilentWhenKafkaIsSlowToAnswer() {
        answer();
        watch.isWhole();
        watch.hear(Beats.sent(Beats.running("p-a", 10, clock.instant())), false);
        for (int second = 0; second < 12; second++) {
            clock.advance(Duration.ofSeconds(1));
            watch.instances();
        }
        answer();

        assertThat(seen()).containsExactly("p-a LATE");
    }

    @Test
    void shouldMissWhoeverIsSilentAfterTheClockWasPutBack() {
        answer();
        watch.isWhole();
        watch.hear(Beats.sent(Beats.running("p-a", 10, clock.instant())), false);
        answerAt(clock.instant().minus(Duration.ofHours(1)));
        watch.instances();

        answerAt(clock.instant().minus(Duration.ofHours(1)).plusSeconds(10));
        List<String> early = seen();
        answerAt(clock.instant().minus(Duration.ofHours(1)).plusSeconds(20));

        assertThat(early).containsExactly("p-a PRESENT");
        assertThat(seen()).containsExactly("p-a LOST");
        assertThat(watch.instances().getFirst().lastSeenAt()).isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void shouldTellThatSomethingIsNew() {
        long before = watch.changes();

        watch.hear(Beats.sent(Beats.running("p-a", 10, clock.instant())), false);

        assertThat(watch.changes()).isGreaterThan(before);
    }

    private void answer() {
        answerAt(clock.instant());
    }

    private void answerAt(Instant now) {
        cluster = new ClusterView.Answering(new ClusterSight(now, null, List.of(), Map.of(), Map.of()));
    }

    private List<String> seen() {
        return watch.instances().stream().map(one -> one.id() + " " + one.presence()).toList();
    }

}
