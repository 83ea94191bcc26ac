package dev.flotilla.testkit.membership;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.kafka.TopicLog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One story in order: a member comes, works, is joined by another, breaks, and leaves.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MembershipIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final List<ConfigurableApplicationContext> MEMBERS = new ArrayList<>();

    @BeforeAll
    static void startFirstMember() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("orders.dlq", 2, (short) 1), new NewTopic("orders", 2, (short) 1)))
                .all()
                .get();
        }
        MEMBERS.add(member("1", "--flotilla.topics.grow[orders]=3"));
    }

    @AfterAll
    static void stopAll() {
        // Each waits for its dead listener.
        MEMBERS.parallelStream().forEach(ConfigurableApplicationContext::close);
    }

    @Test
    @Order(1)
    void shouldCreateMissingTopicsGrowWhatIsNamedAndLeaveTheRest() {
        // The cluster's own view of a change follows a moment later.
        Awaitility.await()
            .atMost(SOON)
            .untilAsserted(() -> assertThat(partitionCounts())
                .isEqualTo(Map.of("orders", 3, "orders.dlq", 2, "orders.processed", 12, "fleet.heartbeats", 1)));
    }

    private static Map<String, Integer> partitionCounts() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<String, Integer> counts = new HashMap<>();
            admin.describeTopics(List.of("orders", "orders.dlq", "orders.processed", "fleet.heartbeats"))
                .allTopicNames()
                .get()
                .forEach((topic, description) -> counts.put(topic, description.partitions().size()));
            return counts;
        }
    }

    @Test
    @Order(2)
    void shouldTellTheFleetWhatItOwnsAndHowFarBehindItIs() {
        send("orders", new byte[10], 30);

        awaitFlow("member-1", flow -> {
            assertThat(flow.partitions()).containsExactly(0, 1, 2);
            assertThat(flow.recordsIn()).isEqualTo(30);
            assertThat(flow.lag()).isZero();
            assertThat(flow.idle()).isFalse();
        });
        assertThat(heartbeat("member-1").state()).isEqualTo(InstanceState.RUNNING);
        assertThat(heartbeat("member-1").lastRebalance()).isNotNull();
    }

    @Test
    @Order(3)
    void shouldAnswerMetricsWithServiceAndInstance() throws IOException, InterruptedException {
        String metrics = get(0, "/actuator/prometheus").body();

        assertThat(metrics).containsPattern(
                "flotilla_assigned_partitions\\{group=\"readers\",instance_id=\"member-1\",service=\"member\"} 3\\.0")
            .containsPattern(
                    "flotilla_records_in_total\\{group=\"readers\",instance_id=\"member-1\",service=\"member\",topic=\"orders\"} 30\\.0")
            .contains("flotilla_rebalances_total")
            .containsPattern("flotilla_kafka_brokers\\{instance_id=\"member-1\",service=\"member\"} 1\\.0")
            .containsPattern("flotilla_listeners_dead\\{instance_id=\"member-1\",service=\"member\"} 0\\.0")
            .containsPattern("flotilla_heartbeat_age_seconds\\{instance_id=\"member-1\",service=\"member\"} [0-5]\\.");
        assertThat(partitionLags(metrics)).containsExactlyInAnyOrder("0 0.0", "1 0.0", "2 0.0");
    }

    private static List<String> partitionLags(String metrics) {
        return Pattern.compile(
                "flotilla_partition_lag\\{group=\"readers\",instance_id=\"member-1\",partition=\"(\\d+)\",service=\"member\",topic=\"orders\"} (.+)")
            .matcher(metrics)
            .results()
            .map(line -> line.group(1) + " " + line.group(2))
            .toList();
    }

    @Test
    @Order(4)
    void shouldSayIdleWhenThereAreMoreMembersThanPartitions() throws IOException, InterruptedException {
        for (String id : List.of("2", "3", "4")) {
            MEMBERS.add(member(id));
        }

        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            List<FlowReport> flows = latestHeartbeats().values().stream().map(MembershipIT::flow).toList();
            assertThat(flows).hasSize(4);
            assertThat(flows).filteredOn(FlowReport::idle).hasSize(1);
            assertThat(flows.stream().flatMap(flow -> flow.partitions().stream())).containsExactlyInAnyOrder(0, 1, 2);
        });
        assertThat(partitionLags(get(0, "/actuator/prometheus").body()))
            .hasSameSizeAs(flow(heartbeat("member-1")).partitions())
            .hasSizeLessThan(3);
    }

    @Test
    @Order(5)
    void shouldNeverHaveSaidThatItIsOutOfServiceWhenItWasOnlyStarting() {
        assertThat(heartbeats()).extracting(Heartbeat::state).contains(InstanceState.RUNNING);
        assertThat(heartbeats()).extracting(Heartbeat::health).noneMatch(health -> health.contains("OUT_OF_SERVICE"));
    }

    @Test
    @Order(6)
    void shouldSayThatItDrainsAndThenGoodbyeWhenStopped() {
        MEMBERS.removeLast().close();

        assertThat(heartbeats().stream().filter(beat -> beat.instance().id().equals("member-4")).map(Heartbeat::state))
            .containsSubsequence(InstanceState.STARTING, InstanceState.RUNNING, InstanceState.DRAINING,
                    InstanceState.STOPPED)
            .endsWith(InstanceState.STOPPED);
    }

    @Test
    @Order(7)
    void shouldLoseReadinessAndKeepLivenessWhenAListenerDies() {
        send("orders", new byte[1], 30);

        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            assertThat(get(0, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(0, "/actuator/health/readiness").body()).contains("deadListeners", "readers");
            assertThat(get(0, "/actuator/prometheus").body()).containsPattern("flotilla_listeners_dead\\{.*} 1\\.0");
        });
        Awaitility.await()
            .atMost(SOON)
            .untilAsserted(() -> assertThat(get(0, "/actuator/health/liveness").statusCode()).isEqualTo(200));
    }

    private static ConfigurableApplicationContext member(String id, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--spring.application.name=member", "--INSTANCE_ID=" + id,
                "--server.port=0", "--spring.kafka.bootstrap-servers=" + TestKafka.bootstrapServers(),
                "--flotilla.heartbeat.interval=250ms", "--spring.jmx.enabled=false"));
        arguments.addAll(List.of(more));
        return SpringApplication.run(MemberApplication.class, arguments.toArray(String[]::new));
    }

    private static void awaitFlow(String id, Consumer<FlowReport> expectation) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            assertThat(latestHeartbeats()).containsKey(id);
            expectation.accept(flow(heartbeat(id)));
        });
    }

    private static Heartbeat heartbeat(String id) {
        return Objects.requireNonNull(latestHeartbeats().get(id), id);
    }

    private static FlowReport flow(Heartbeat heartbeat) {
        return heartbeat.flows()
            .stream()
            .filter(flow -> MemberApplication.GROUP.equals(flow.group()))
            .findFirst()
            .orElseThrow();
    }

    private static Map<String, Heartbeat> latestHeartbeats() {
        Map<String, Heartbeat> latest = new HashMap<>();
        heartbeats().forEach(beat -> latest.put(beat.instance().id(), beat));
        return latest;
    }

    private static List<Heartbeat> heartbeats() {
        return TopicLog.committed("fleet.heartbeats")
            .stream()
            .map(record -> EventJson.read(record.value(), Heartbeat.class))
            .map(parsed -> switch (parsed) {
                case Parsed.Valid<Heartbeat>(var beat) -> beat;
                case Parsed.Unreadable<Heartbeat>(String reason) -> throw new AssertionError(reason);
            })
            .toList();
    }

    private static void send(String topic, byte[] value, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                var _ = producer.send(new ProducerRecord<>(topic, i % 3, null, value));
            }
        }
    }

    private static HttpResponse<String> get(int member, String path) throws IOException, InterruptedException {
        String port = MEMBERS.get(member).getEnvironment().getProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()));
    }

}
