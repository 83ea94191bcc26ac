package dev.flotilla.databridge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.delivery.lanes.LaneView;
import dev.flotilla.delivery.lanes.OffsetAlarms;
import dev.flotilla.delivery.listening.DeliveryFactory;
import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.annotation.DirtiesContext;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What happens to a bridge and its store, each ending with every record either stored
 * once or dead-lettered once. One class for each store.
 */
@Tag("chaos")
@SpringBootTest(classes = DataBridgeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class BridgeFaults {

    private static final Instant EARLIER = Instant.parse("2026-11-21T08:00:00Z");

    private static final Instant LATER = Instant.parse("2026-11-21T09:00:00Z");

    private final Bench bench = new Bench();

    private final FaultyStore store;

    private final Ledger ledger;

    @Autowired
    private DeliveryFactory deliveries;

    @Autowired
    private OffsetAlarms alarms;

    @Autowired
    private AssignmentTracker assignments;

    @Autowired
    private KafkaListenerEndpointRegistry registry;

    BridgeFaults(FaultyStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @AfterEach
    void mend() {
        store.proxy().mend();
    }

    @Test
    @Order(1)
    void shouldStoreOrDeadLetterEveryRecordWhenPoisonIsAnywhere() {
        ledger.bad(0, send(0, "not json"));
        ledger.good(0, send(0, order("any", 1), big("any", 2)));
        ledger.bad(0, send(0, (String) null));
        ledger.good(0, send(0, order("any", 3)));
        ledger.bad(1, send(1, IntStream.range(0, 400).mapToObj(_ -> "{}").toArray(String[]::new)));
        ledger.good(1, send(1, order("any", 4)));

        awaitEveryRecord();
    }

    @Test
    @Order(2)
    void shouldStoreOrDeadLetterEveryRecordWhenStoreIsKilledAndSlow() {
        ledger.good(0, send(0, order("fault", 1)));
        awaitEveryRecord();
        int rebalances = assignments.history().size();

        store.kill();
        sendSome("fault-away", 40);
        await().untilAsserted(() -> assertThat(states()).contains(LaneView.State.RETRYING));
        store.restart();
        store.proxy().delay(Duration.ofMillis(30));
        for (int i = 1; i <= 12; i++) {
            store.proxy().cutAfter(600L * i);
            sendSome("fault-slow-" + i, 4);
            if (i % 3 == 0) {
                store.proxy().cutConnections();
                store.proxy().mend();
                store.proxy().delay(Duration.ofMillis(30));
            }
        }
        store.proxy().mend();

        awaitEveryRecord();
        assertThat(assignments.history()).as("rebalances meanwhile").hasSize(rebalances);
    }

    @Test
    @Order(3)
    void shouldStoreOrDeadLetterEveryRecordWhenInstancesTradePartitions() {
        for (int round = 0; round < 2; round++) {
            try (var _ = new SpringApplicationBuilder(DataBridgeApplication.class).initializers(new TestKafka(), store)
                .run("--server.port=0", "--INSTANCE_ID=second")) {
                for (int i = 0; i < 25; i++) {
                    sendSome("trade-" + round + "-" + i, 6);
                }
            }
        }

        awaitEveryRecord();
    }

    @Test
    @Order(4)
    void shouldAlarmAndSkipNothingUnaskedWhenOffsetsHaveExpired() throws Exception {
        ledger.good(0, send(0, order("expired", 1)));
        awaitEveryRecord();
        container().stop();
        long lost = send(0, order("expired", 2)).getFirst();
        long earliest = lost + 2; // behind the transaction's marker
        try (Admin admin = admin()) {
            admin.deleteRecords(Map.of(new TopicPartition(store.topic(), 0), RecordsToDelete.beforeOffset(earliest)))
                .all()
                .get();
        }
        List<Long> after = send(0, order("expired", 3));

        container().start();
        await().untilAsserted(() -> assertThat(alarms.health().getStatus()).isEqualTo(Status.DOWN));
        assertThat(alarms.health().getDetails().get(store.topic() + "-0")).asString().contains("lost", "" + earliest);
        ledger.good(1, send(1, order("expired-not", 1)));
        awaitEveryRecord();

        container().stop();
        store.goOnFrom(0, earliest);
        container().start();
        ledger.good(0, after);

        awaitEveryRecord();
        await().untilAsserted(() -> assertThat(alarms.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    @Order(5)
    void shouldLetVersionDecideWhenPartitionsAreAdded() throws Exception {
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(store.topic(), NewPartitions.increaseTo(3))).all().get();
        }
        var stale = send(0, versioned("moved", 1, EARLIER), versioned("moved", 2, LATER));
        ledger.good(0, List.of(stale.get(1)));
        await().until(() -> store.stored().contains("0:" + stale.get(1)));
        var fresh = send(2, versioned("moved", 1, LATER), versioned("moved", 2, EARLIER));
        ledger.good(2, List.of(fresh.get(0)));

        // The others were stored, or would have been, and then superseded by their
        // versions.
        awaitEveryRecord();
    }

    private void awaitEveryRecord() {
        await().untilAsserted(() -> {
            assertThat(store.stored()).as("stored").containsExactlyInAnyOrderElementsOf(ledger.good());
            assertThat(deadLetters()).as("dead letters").containsExactlyInAnyOrderElementsOf(ledger.bad());
        });
        assertThat(store.storedInOrderOfKeys()).as("a customer's rows, in the order of their sequence").isTrue();
    }

    private List<String> deadLetters() {
        return IntStream.range(0, 3)
            .boxed()
            .flatMap(partition -> bench.deadLetters(store.topic(), partition, 0)
                .stream()
                .map(letter -> partition + ":" + Bench.originalOffset(letter)))
            .toList();
    }

    private List<LaneView.State> states() {
        return deliveries.routes()
            .stream()
            .flatMap(route -> deliveries.lanes(route).stream())
            .map(LaneView::state)
            .toList();
    }

    private void sendSome(String customer, int count) {
        for (int partition = 0; partition < 2; partition++) {
            String of = customer + "-" + partition;
            ledger.good(partition, send(partition,
                    IntStream.rangeClosed(1, count).mapToObj(i -> order(of, i)).toArray(String[]::new)));
        }
    }

    private List<Long> send(int partition, @Nullable String... documents) {
        List<byte @Nullable []> values = new ArrayList<>();
        Stream.of(documents)
            .forEach(document -> values.add(document == null ? null : document.getBytes(StandardCharsets.UTF_8)));
        return bench.send(store.topic(), partition, values);
    }

    private MessageListenerContainer container() {
        return requireNonNull(registry.getListenerContainer("data-bridge-group/" + store.topic()));
    }

    private static String order(String customer, int sequence) {
        return versioned(customer, sequence, EARLIER);
    }

    private static String big(String customer, int sequence) {
        return order(customer, sequence).replace("\"bench\"", "\"" + "x".repeat(1_000_000) + "\"");
    }

    private static String versioned(String customer, int sequence, Instant version) {
        return new String(EventJson.write(Bench.order(customer, sequence, version, 1)), StandardCharsets.UTF_8);
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    }

}
