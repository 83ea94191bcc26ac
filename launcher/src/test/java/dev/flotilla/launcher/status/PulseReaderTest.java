package dev.flotilla.launcher.status;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PulseReaderTest {

    private final PulseReader reader = new PulseReader(JsonMapper.shared());

    @Test
    void shouldSumFlowsWhenThereAreSeveral() {
        String heartbeat = """
                {"instance": {"id": "p-1"}, "state": "RUNNING", "health": "UP", "flows": [
                  {"group": "g", "topic": "orders", "partitions": [3, 0, 1], "idle": false,
                   "inPerSecond": 10.5, "outPerSecond": 1, "lag": 7},
                  {"group": null, "topic": "orders.processed", "partitions": [], "outPerSecond": 9, "lag": null}]}
                """;

        assertThat(reader.read(heartbeat)).hasValueSatisfying(pulse -> {
            assertThat(pulse.partitions()).containsExactly("orders 0-1,3");
            assertThat(pulse.inPerSecond()).isEqualTo(10.5);
            assertThat(pulse.outPerSecond()).isEqualTo(9);
            assertThat(pulse.lag()).isEqualTo(7);
            assertThat(pulse.idle()).isFalse();
        });
    }

    @Test
    void shouldSayIdleWhenNoPartitionIsLeft() {
        String heartbeat = """
                {"state": "RUNNING", "flows": [{"group": "g", "topic": "orders", "partitions": [], "idle": true}]}
                """;

        assertThat(reader.read(heartbeat)).hasValueSatisfying(pulse -> {
            assertThat(pulse.idle()).isTrue();
            assertThat(pulse.lag()).isNull();
        });
    }

    @Test
    void shouldReadNothingWhenTheAnswerIsNoHeartbeat() {
        assertThat(reader.read("<html>")).isEmpty();
    }

    @Test
    void shouldJoinNeighboursWhenPartitionsFollowEachOther() {
        assertThat(PulseReader.ranges(List.of(0, 1, 2, 5, 7, 8))).isEqualTo("0-2,5,7-8");
    }

}
