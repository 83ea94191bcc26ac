package dev.flotilla.hub.heartbeats;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.flotilla.common.assignment.Rebalance;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatDecoderTest {

    private static final Heartbeat WELL = Beats.running("p-a", 10, Beats.START);

    private static final String JSON = new String(EventJson.write(WELL), StandardCharsets.UTF_8);

    private final HeartbeatDecoder decoder = new HeartbeatDecoder();

    @Test
    void shouldReadWhatAnInstanceSends() {
        assertThat(decoder.read(Beats.sent(WELL))).isEqualTo(new Told.Alive(WELL));
    }

    @Test
    void shouldForgetWhenTheValueIsDeleted() {
        assertThat(decoder.read(Beats.sent("p-a", null, Beats.START))).isEqualTo(new Told.Forgotten("p-a"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "null", "{}", "[]", "1", "{\"instance\":null}",
            "{\"instance\":{\"id\":\"p-a\"},\"flows\":[]}" })
    void shouldLeaveOutWhatIsNoHeartbeat(String json) {
        assertThat(read("p-a", json)).isInstanceOf(Told.Rubbish.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "instance", "at", "state", "flows", "resources" })
    void shouldLeaveOutAHeartbeatWithoutAPart(String part) {
        assertThat(read("p-a", JSON.replace("\"" + part + "\":", "\"other\":"))).isInstanceOf(Told.Rubbish.class);
    }

    @Test
    void shouldLeaveOutAHeartbeatInSomebodyElsesName() {
        assertThat(read("p-b", JSON)).isEqualTo(new Told.Rubbish("its key is not the instance's id"));
    }

    @Test
    void shouldReadTheHeartbeatOfAnInstanceWithAThousandPartitions() {
        String topic = "department.orders.processed.v2";
        List<Integer> all = IntStream.range(0, 1_000).boxed().toList();
        Map<Long, Long> counts = LongStream.range(0, 40)
            .boxed()
            .collect(Collectors.toMap(i -> i * 1_000, i -> 999_999L));
        FlowReport flow = new FlowReport("storage-writers", topic, all, false, 1_000_000, 1_000_000, 99_999.9, 99_999.9,
                1_000_000L, all, 0.999, 1, 1, counts, counts);
        Rebalance rebalance = new Rebalance(Beats.START, "storage-writers", Rebalance.Kind.ASSIGNED,
                all.stream().map(number -> topic + "-" + number).toList(), 1_000, 100L);
        Heartbeat busy = new Heartbeat(WELL.instance(), WELL.at(), WELL.state(), WELL.health(), List.of(flow),
                rebalance, WELL.resources());

        assertThat(decoder.read(Beats.sent(busy))).isEqualTo(new Told.Alive(busy));
    }

    @Test
    void shouldLeaveOutWhatIsHuge() {
        String huge = JSON.replace("\"host\":\"host\"", "\"host\":\"" + "x".repeat(66_000) + "\"");

        assertThat(read("p-a", huge)).isInstanceOf(Told.Rubbish.class);
    }

    @Test
    void shouldShortenWhatIsLong() {
        assertThat(host("x".repeat(10_000))).hasSize(200).endsWith("x…");
    }

    @Test
    void shouldReplaceHalfACharacterWhichNoJsonCanHold() {
        assertThat(host("\\ud83d")).isEqualTo("?");
        assertThat(host("x".repeat(198) + "\\ud83d\\ude80\\ud83d\\ude80")).isEqualTo("x".repeat(198) + "?…");
    }

    @Test
    void shouldMakeNumbersThatOneCanReckonWith() {
        String json = JSON.replace("\"cpuLoad\":0.5", "\"cpuLoad\":\"NaN\"")
            .replace("\"heapUsedBytes\":1", "\"heapUsedBytes\":-1");

        assertThat(alive(json).resources()).isEqualTo(new Heartbeat.Resources(0, 2, 0.0));
    }

    @Test
    void shouldBringTimesIntoReach() {
        String json = JSON.replace("\"at\":\"" + WELL.at(), "\"at\":\"+1000000000-12-31T23:59:59Z");

        assertThat(alive(json).at()).isEqualTo(Instant.parse("2200-01-01T00:00:00Z"));
    }

    @Test
    void shouldIgnoreNumbersOfInstancesThatAreNone() {
        assertThat(alive(JSON.replace("\"id\":\"p-a\"", "\"id\":\"p-a\",\"number\":-3")).instance().number()).isNull();
    }

    private String host(String host) {
        return alive(JSON.replace("\"host\":\"host\"", "\"host\":\"" + host + "\"")).instance().host();
    }

    private Heartbeat alive(String json) {
        assertThat(json).isNotEqualTo(JSON);
        Told told = read("p-a", json);
        assertThat(told).isInstanceOf(Told.Alive.class);
        return ((Told.Alive) told).heartbeat();
    }

    private Told read(String key, String json) {
        return decoder.read(Beats.sent(key, json.getBytes(StandardCharsets.UTF_8), Beats.START));
    }

}
