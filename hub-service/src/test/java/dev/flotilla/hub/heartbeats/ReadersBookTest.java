package dev.flotilla.hub.heartbeats;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadersBookTest {

    private final ReadersBook book = new ReadersBook();

    @Test
    void shouldRememberWhoReadsByAGroupUntilThereIsNoSuchGroup() {
        assertThat(book.look(List.of(reader("writers")), Set.of("writers", "others")))
            .isEqualTo(Map.of("writers", "storage-service"));
        assertThat(book.look(List.of(), Set.of("writers"))).isEqualTo(Map.of("writers", "storage-service"));
        assertThat(book.look(List.of(), Set.of("others"))).isEmpty();
        assertThat(book.look(List.of(), Set.of("writers"))).isEmpty();
    }

    private static SeenInstance reader(String group) {
        Heartbeat.Instance who = new Heartbeat.Instance("storage-service", "storage-service-h-1", 1, "h", 1, "1", "abc",
                Beats.START);
        FlowReport flow = new FlowReport(group, "orders", List.of(0), false, 0, 0, 0, 0, 0L, List.of(), 0, 0, 0, null,
                null);
        return new SeenInstance(new Heartbeat(who, Beats.START, InstanceState.RUNNING, "UP", List.of(flow), null,
                new Heartbeat.Resources(1, 2, null)), 1, Beats.START, Presence.PRESENT);
    }

}
