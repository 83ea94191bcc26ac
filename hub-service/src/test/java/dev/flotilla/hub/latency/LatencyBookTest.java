package dev.flotilla.hub.latency;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.heartbeats.SeenInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatencyBookTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final LatencyBook book = new LatencyBook();

    @Test
    void shouldTellNothingWhenAnInstanceIsHeardOfForTheFirstTime() {
        assertThat(book.look(List.of(seen("p-1", NOW, flow(Map.of(10L, 500L), null))), NOW)).isEmpty();
    }

    @Test
    void shouldTellWhatCameSinceTheHeartbeatBeforeWhenThereIsAnother() {
        book.look(List.of(seen("p-1", NOW, flow(Map.of(10L, 500L), null))), NOW);

        Map<String, GroupLatency> latencies = later(5, seen("p-1", at(5), flow(Map.of(10L, 500L, 200L, 100L), null)));

        assertThat(latencies).containsOnly(Map.entry("g", new GroupLatency(new Percentiles(150, 195, 199, 100), null)));
    }

    @Test
    void shouldCountFromZeroWhenAFlowHasJustBegun() {
        book.look(List.of(seen("p-1", NOW)), NOW);

        Map<String, GroupLatency> latencies = later(5, seen("p-1", at(5), flow(null, Map.of(1L, 4L))));

        assertThat(latencies).containsOnly(Map.entry("g", new GroupLatency(null, new Percentiles(0.5, 1, 1, 4))));
    }

    @Test
    void shouldMergeTheMembersOfAGroupWhenThereAreSeveral() {
        book.look(List.of(seen("p-1", NOW), seen("p-2", NOW)), NOW);

        Map<String, GroupLatency> latencies = later(5, seen("p-1", at(5), flow(Map.of(1L, 98L), null)),
                seen("p-2", at(5), flow(Map.of(1_000L, 2L), null)));

        assertThat(latencies.get("g")).isNotNull()
            .extracting(GroupLatency::inTopic)
            .isEqualTo(new Percentiles(0.5, 1, 750, 100));
    }

    @Test
    void shouldForgetWhatIsOlderThanAMinuteWhenTimePasses() {
        book.look(List.of(seen("p-1", NOW)), NOW);
        later(5, seen("p-1", at(5), flow(Map.of(10L, 5L), null)));

        assertThat(later(65, seen("p-1", at(5), flow(Map.of(10L, 5L), null)))).containsKey("g");
        assertThat(later(66, seen("p-1", at(5), flow(Map.of(10L, 5L), null)))).isEmpty();
    }

    @Test
    void shouldCountAHeartbeatOnceWhenItIsLookedAtAgain() {
        SeenInstance same = seen("p-1", at(5), flow(Map.of(10L, 5L), null));
        book.look(List.of(seen("p-1", NOW)), NOW);
        later(5, same);

        Map<String, GroupLatency> latencies = later(6, same);

        assertThat(latencies.get("g")).isNotNull()
            .extracting(GroupLatency::inTopic)
            .extracting(Percentiles::records)
            .isEqualTo(5L);
    }

    @Test
    void shouldLeaveOutWhatCannotBeWhenAHeartbeatIsRubbish() {
        Map<Long, Long> holes = new HashMap<>(Map.of(-5L, 7L, Long.MAX_VALUE, 3L, 20L, Long.MAX_VALUE));
        holes.put(1L, null);
        book.look(List.of(seen("p-1", NOW, flow(Map.of(10L, 50L), null)), seen("p-2", NOW), seen("p-3", NOW)), NOW);

        Map<String, GroupLatency> latencies = later(5, seen("p-1", at(5), flow(Map.of(10L, 49L, 20L, 9L), null)),
                seen("p-2", at(5), flow(holes, null)), seen("p-3", at(5), flow(Map.of(-1L, 5L, 7L, -8L), null)));

        assertThat(latencies).isEmpty();
    }

    @Test
    void shouldStayBoundedWhenAnInstanceNamesGroupsWithoutEnd() {
        FlowReport[] many = IntStream.range(0, 10_000)
            .mapToObj(number -> flow("g-" + number, Map.of(10L, 1L), null))
            .toArray(FlowReport[]::new);
        SeenInstance[] silent = new SeenInstance[20];
        SeenInstance[] loud = new SeenInstance[20];
        for (int i = 0; i < 20; i++) {
            silent[i] = seen("p-" + i, NOW);
            FlowReport[] own = new FlowReport[100];
            System.arraycopy(many, i * 100, own, 0, 100);
            loud[i] = seen("p-" + i, at(5), i == 0 ? many : own);
        }
        book.look(List.of(silent), NOW);

        assertThat(later(5, loud)).hasSize(500);
    }

    private Map<String, GroupLatency> later(int seconds, SeenInstance... instances) {
        return book.look(List.of(instances), at(seconds));
    }

    private static Instant at(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    private static FlowReport flow(@Nullable Map<Long, Long> sinceArrival, @Nullable Map<Long, Long> sinceBegin) {
        return flow("g", sinceArrival, sinceBegin);
    }

    private static FlowReport flow(String group, @Nullable Map<Long, Long> sinceArrival,
            @Nullable Map<Long, Long> sinceBegin) {
        return new FlowReport(group, "orders", List.of(), false, 0, 0, 0, 0, null, List.of(), 0, 0, 0, sinceArrival,
                sinceBegin);
    }

    private static SeenInstance seen(String id, Instant at, FlowReport... flows) {
        Heartbeat heartbeat = new Heartbeat(new Heartbeat.Instance("s", id, 1, "h", 1, "1", "c", NOW), at,
                InstanceState.RUNNING, "UP", List.of(flows), null, new Heartbeat.Resources(1, 1, null));
        return new SeenInstance(heartbeat, 1, at, Presence.PRESENT);
    }

}
