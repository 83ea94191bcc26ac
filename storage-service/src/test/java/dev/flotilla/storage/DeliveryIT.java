package dev.flotilla.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.delivery.lanes.OffsetAlarms;
import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@StorageIntegration
class DeliveryIT {

    @Autowired
    private Bench bench;

    @Autowired
    private OffsetAlarms alarms;

    @Autowired
    private AssignmentTracker assignments;

    @Test
    void shouldStoreCommittedOrdersInOrderWhenTransactionsLeaveGaps() {
        bench.sendOrders(0, TestOrders.confirmed("gaps", 1, 3));
        bench.sendAndAbort(0, TestOrders.confirmed("gaps-aborted", 1, 3));
        bench.sendOrders(0, TestOrders.confirmed("gaps", 4, 4));
        bench.sendAndAbort(0, TestOrders.confirmed("gaps-aborted", 4, 5));
        bench.sendOrders(0, TestOrders.confirmed("gaps", 5, 6));

        awaitStored("gaps", 1, 6);
        assertThat(bench.stored("gaps-aborted")).isEmpty();
    }

    @Test
    void shouldGoOnAtStoredOffsetWhenKafkasCommitSaysOtherwise() {
        bench.sendOrders(1, TestOrders.confirmed("restart", 1, 5));
        bench.sendOrders(2, TestOrders.confirmed("restart-end", 1, 5));
        awaitStored("restart", 1, 5);
        awaitStored("restart-end", 1, 5);
        long duplicates = bench.counted("duplicates_dropped");

        bench.stop();
        bench.sendOrders(1, TestOrders.confirmed("restart", 6, 8));
        bench.sendOrders(2, TestOrders.confirmed("restart-end", 6, 8));
        bench.commitToKafka(Bench.GROUP, 1, 0);
        bench.commitToKafka(Bench.GROUP, 2, bench.endOffset(2));
        bench.start();

        awaitStored("restart", 1, 8);
        awaitStored("restart-end", 1, 8);
        assertThat(bench.counted("duplicates_dropped")).isEqualTo(duplicates);
    }

    @Test
    void shouldCountDuplicatesAndStoreNothingTwiceWhenReplayed() {
        List<Long> offsets = bench.sendOrders(3, TestOrders.confirmed("replay", 1, 20));
        awaitStored("replay", 1, 20);
        long orders = bench.counted("orders");
        long customers = bench.counted("customers");
        long duplicates = bench.counted("duplicates_dropped");

        bench.stop();
        bench.setStoredOffset(3, offsets.get(5));
        bench.start();

        await().untilAsserted(() -> assertThat(bench.storedOffset(3)).isGreaterThan(offsets.getLast()));
        assertThat(bench.stored("replay")).hasSize(20);
        assertThat(bench.counted("duplicates_dropped")).isEqualTo(duplicates + 15);
        assertThat(bench.counted("orders")).isEqualTo(orders);
        assertThat(bench.counted("customers")).isEqualTo(customers);
    }

    @Test
    void shouldDropDuplicatesWhenSentAgainInOneBatchAndInLaterOnes() {
        ProcessedOrder order = TestOrders.confirmed("resent", 1);
        long duplicates = bench.counted("duplicates_dropped");

        bench.sendOrders(4, List.of(order, order, TestOrders.confirmed("resent", 2)));
        bench.sendOrders(4, List.of(order, TestOrders.confirmed("resent", 3)));

        awaitStored("resent", 1, 3);
        assertThat(bench.counted("duplicates_dropped")).isEqualTo(duplicates + 2);
    }

    @Test
    void shouldGoOnFromStoredOffsetWhenAnotherWriterHasMovedIt() {
        List<Long> offsets = bench.sendOrders(5, TestOrders.confirmed("fenced", 1, 4));
        awaitStored("fenced", 1, 4);
        long duplicates = bench.counted("duplicates_dropped");

        bench.setStoredOffset(5, offsets.getFirst());
        bench.sendOrders(5, TestOrders.confirmed("fenced", 5, 6));

        awaitStored("fenced", 1, 6);
        assertThat(bench.counted("duplicates_dropped")).isEqualTo(duplicates + 4);
    }

    @Test
    void shouldLoseNothingAndKeepPartitionsWhenDatabaseIsAwayAndConnectionsAreCut() {
        bench.sendOrders(6, TestOrders.confirmed("outage", 1, 10));
        awaitStored("outage", 1, 10);
        int rebalances = assignments.history().size();

        ProxiedPostgres.PROXY.cut();
        for (int i = 11; i <= 40; i++) {
            bench.sendOrders(6, TestOrders.confirmed("outage", i, i));
            bench.sendOrders(i % 12, TestOrders.confirmed("outage-elsewhere-" + i, 1, 1));
        }
        await().untilAsserted(
                () -> assertThat(assignments.owned(Bench.GROUP).values()).anyMatch(partition -> partition.paused()));
        ProxiedPostgres.PROXY.mend();
        for (int i = 41; i <= 60; i++) {
            bench.sendOrders(6, TestOrders.confirmed("outage", i, i));
            ProxiedPostgres.PROXY.cutConnections();
        }

        awaitStored("outage", 1, 60);
        for (int i = 11; i <= 40; i++) {
            awaitStored("outage-elsewhere-" + i, 1, 1);
        }
        assertThat(assignments.history()).hasSize(rebalances);
    }

    @Test
    void shouldStoreEveryOrderOnceWhenAnotherInstanceComesAndGoes() {
        long duplicates = bench.counted("duplicates_dropped");
        int sent = 0;

        for (int round = 0; round < 2; round++) {
            try (var _ = new SpringApplicationBuilder(StorageServiceApplication.class)
                .initializers(new TestKafka(), new ProxiedPostgres())
                .run("--server.port=0", "--INSTANCE_ID=second")) {
                for (int i = 0; i < 40; i++) {
                    sent++;
                    for (int partition = 0; partition < 12; partition++) {
                        bench.sendOrders(partition, TestOrders.confirmed("trading-" + partition, sent, sent));
                    }
                }
            }
        }

        for (int partition = 0; partition < 12; partition++) {
            awaitStored("trading-" + partition, 1, sent);
        }
        assertThat(bench.counted("duplicates_dropped")).isEqualTo(duplicates);
    }

    @Test
    void shouldAlarmAndWaitWhenStoredOffsetIsGoneFromKafka() {
        bench.sendOrders(7, TestOrders.confirmed("expired", 1, 2));
        awaitStored("expired", 1, 2);
        bench.stop();
        bench.sendOrders(7, TestOrders.confirmed("expired", 3, 4));
        long earliest = bench.endOffset(7);
        bench.sendOrders(7, TestOrders.confirmed("expired", 5, 6));
        try (var admin = Bench.admin()) {
            Bench.get(admin
                .deleteRecords(
                        Map.of(new TopicPartition("orders.processed", 7), RecordsToDelete.beforeOffset(earliest)))
                .all());
        }

        bench.start();

        await().untilAsserted(() -> assertThat(alarms.health().getStatus()).isEqualTo(Status.DOWN));
        assertThat(alarms.health().getDetails().get("orders.processed-7")).asString()
            .contains("lost", String.valueOf(earliest));
        bench.sendOrders(8, TestOrders.confirmed("not-expired", 1, 1));
        awaitStored("not-expired", 1, 1);
        assertThat(bench.stored("expired")).hasSize(2);

        bench.setStoredOffset(7, earliest);

        await().untilAsserted(() -> assertThat(bench.stored("expired")).endsWith("expired-5", "expired-6"));
        await().untilAsserted(() -> assertThat(alarms.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void shouldDeadLetterOnceAndStoreTheRestWhenRecordsAreBad() {
        List<byte[]> values = Stream
            .concat(Stream.of("not json".getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8),
                    EventJson.write(TestOrders.placedAt("poison", Instant.MAX))),
                    Stream
                        .of(TestOrders.confirmed("poison", 1), TestOrders.unacceptable("poison", 99),
                                TestOrders.confirmed("poison", 2), TestOrders.rejected("poison", 3))
                        .map(EventJson::write))
            .toList();

        List<Long> offsets = bench.send(9, List.copyOf(values));

        await().untilAsserted(() -> assertThat(bench.storedOffset(9)).isGreaterThan(offsets.getLast()));
        assertThat(bench.stored("poison")).containsExactly("poison-1", "poison-2", "poison-3");
        List<Long> bad = List.of(offsets.get(0), offsets.get(1), offsets.get(2), offsets.get(4));
        assertThat(bench.deadLetters(9, offsets.getFirst())).extracting(Bench::originalOffset)
            .containsExactlyElementsOf(bad);
        assertThat(bench.deadLetters(9, offsets.getFirst()).getFirst().value()).isEqualTo(values.getFirst());

        bench.stop();
        bench.setStoredOffset(9, offsets.getFirst());
        bench.start();

        await().untilAsserted(() -> assertThat(bench.storedOffset(9)).isGreaterThan(offsets.getLast()));
        assertThat(bench.deadLetters(9, offsets.getFirst())).hasSize(4);
    }

    @Test
    void shouldStoreAndDeadLetterWhenTimesAreFarAwayAndMarkWasReset() {
        bench.commitToKafka(Bench.GROUP + ".dead-letters", 11, 0);
        ProcessedOrder far = TestOrders.placedAt("far", Instant.parse("9999-12-31T23:59:59Z"));
        ProcessedOrder beyond = TestOrders.placedAt("beyond", Instant.parse("+1000000000-01-01T00:00:00Z"));

        List<Long> offsets = bench.sendOrders(11, List.of(far, beyond));

        await().untilAsserted(() -> assertThat(bench.storedOffset(11)).isGreaterThan(offsets.getLast()));
        assertThat(bench.stored("far")).hasSize(1);
        assertThat(bench.deadLetters(11, offsets.getFirst())).extracting(Bench::originalOffset)
            .containsExactly(offsets.getLast());
    }

    @Test
    void shouldDeadLetterAllOfItWhenWholeBatchIsBad() {
        List<ProcessedOrder> bad = java.util.stream.LongStream.rangeClosed(1, 200)
            .mapToObj(sequence -> TestOrders.unacceptable("all-bad", sequence))
            .toList();

        List<Long> offsets = bench.sendOrders(10, bad);

        await().untilAsserted(() -> assertThat(bench.storedOffset(10)).isGreaterThan(offsets.getLast()));
        assertThat(bench.deadLetters(10, offsets.getFirst())).extracting(Bench::originalOffset)
            .containsExactlyElementsOf(offsets);
        assertThat(bench.stored("all-bad")).isEmpty();
    }

    private void awaitStored(String customer, int first, int last) {
        List<String> expected = TestOrders.confirmed(customer, first, last)
            .stream()
            .map(order -> order.orderId().value())
            .toList();
        await().untilAsserted(() -> assertThat(bench.stored(customer)).containsExactlyElementsOf(expected));
    }

}
