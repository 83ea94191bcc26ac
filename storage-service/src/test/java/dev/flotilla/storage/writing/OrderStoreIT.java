package dev.flotilla.storage.writing;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import dev.flotilla.common.activity.Ages;
import dev.flotilla.common.events.CustomerId;
import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderId;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.delivery.postgres.OffsetLedger;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.postgres.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderStoreIT {

    private static final Progress NOT_STARTED = new Progress.NotStarted();

    private static final DataSource DATABASE = new DriverManagerDataSource(TestPostgres.jdbcUrl());

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final TopicPartition partition = new TopicPartition("topic-" + run, 1_000);

    private final OrderStore owner = store();

    private final OrderStore zombie = store();

    @BeforeAll
    static void migrate() {
        Flyway.configure().dataSource(DATABASE).load().migrate();
    }

    @Test
    void shouldFenceTheOtherWhenTwoBeginTheSamePartition() {
        WriteOutcome first = owner.write(batch(NOT_STARTED, 0, 4), this::nothing);
        WriteOutcome second = zombie.write(batch(NOT_STARTED, 0, 9), this::nothing);

        assertThat(first).isEqualTo(new WriteOutcome.Written());
        assertThat(second).isEqualTo(new WriteOutcome.Fenced());
        assertThat(rows()).isEqualTo(5);
        assertThat(owner.progress(partition)).isEqualTo(new Lookup.Found(new Progress.Next(5)));
    }

    @Test
    void shouldFenceZombieWhenItWritesTheSameBatchLater() {
        owner.write(batch(NOT_STARTED, 0, 4), this::nothing);
        Progress expected = new Progress.Next(5);
        owner.write(batch(expected, 7, 9), this::nothing);

        WriteOutcome late = zombie.write(batch(expected, 7, 20), this::nothing);

        assertThat(late).isEqualTo(new WriteOutcome.Fenced());
        assertThat(rows()).isEqualTo(8);
    }

    @Test
    void shouldLetOnlyOneThroughWhenBothWriteAtTheSameTime() {
        owner.write(batch(NOT_STARTED, 0, 0), this::nothing);
        Progress expected = new Progress.Next(1);
        CountDownLatch ownerIsInside = new CountDownLatch(1);

        var late = CompletableFuture.supplyAsync(() -> {
            await(ownerIsInside);
            return zombie.write(batch(expected, 1, 5), this::nothing);
        });
        WriteOutcome first = owner.write(batch(expected, 1, 3), ownerIsInside::countDown);

        assertThat(first).isEqualTo(new WriteOutcome.Written());
        assertThat(late.join()).isEqualTo(new WriteOutcome.Fenced());
        assertThat(rows()).isEqualTo(4);
    }

    @Test
    void shouldWriteNothingWhenStepBeforeCommitFails() {
        assertThatThrownBy(() -> owner.write(batch(NOT_STARTED, 0, 4), () -> {
            throw new IllegalStateException("dead letters");
        })).hasMessage("dead letters");

        assertThat(rows()).isZero();
        assertThat(owner.progress(partition)).isEqualTo(new Lookup.Found(NOT_STARTED));
    }

    @Test
    void shouldMoveOffsetWhenThereIsNothingToStore() {
        WriteOutcome outcome = owner.write(new PartitionBatch<>(NOT_STARTED, new Range(partition, 0, 17), List.of()),
                this::nothing);

        assertThat(outcome).isEqualTo(new WriteOutcome.Written());
        assertThat(owner.progress(partition)).isEqualTo(new Lookup.Found(new Progress.Next(17)));
    }

    @Test
    void shouldBlameRecordsWhenTheyHoldWhatPostgresCannot() {
        var batch = new PartitionBatch<>(NOT_STARTED, new Range(partition, 0, 1),
                List.of(delivered(0, "reason with \u0000 in it")));

        WriteOutcome outcome = owner.write(batch, this::nothing);

        assertThat(outcome).isInstanceOfSatisfying(WriteOutcome.BadRecords.class,
                bad -> assertThat(((SQLException) bad.cause()).getSQLState()).startsWith("22"));
    }

    @Test
    void shouldStoreWhenPlacedInTheYear9999() {
        Instant last = Instant.parse("9999-12-31T23:59:59Z");
        var batch = new PartitionBatch<>(NOT_STARTED, new Range(partition, 0, 1),
                List.of(delivered(0, "reason", last)));

        WriteOutcome outcome = owner.write(batch, this::nothing);

        assertThat(outcome).isEqualTo(new WriteOutcome.Written());
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void shouldBlameRecordsWhenTheyCannotBeMadeRows() {
        var batch = new PartitionBatch<>(NOT_STARTED, new Range(partition, 0, 1),
                List.of(delivered(0, "reason", Instant.MAX)));

        WriteOutcome outcome = owner.write(batch, this::nothing);

        assertThat(outcome).isInstanceOfSatisfying(WriteOutcome.BadRecords.class,
                bad -> assertThat(bad.cause()).hasCauseInstanceOf(ArithmeticException.class));
        assertThat(owner.progress(partition)).isEqualTo(new Lookup.Found(NOT_STARTED));
    }

    private OrderStore store() {
        return new OrderStore(DATABASE, new OffsetLedger("group-" + run),
                new OrderMeters(new SimpleMeterRegistry(), new Ages(), InstantSource.system()));
    }

    private PartitionBatch<ProcessedOrder> batch(Progress expected, long first, long last) {
        return new PartitionBatch<>(expected, new Range(partition, first, last + 1),
                LongStream.rangeClosed(first, last).mapToObj(offset -> delivered(offset, "reason")).toList());
    }

    private Delivered<ProcessedOrder> delivered(long offset, String reason) {
        return delivered(offset, reason, Instant.EPOCH);
    }

    private Delivered<ProcessedOrder> delivered(long offset, String reason, Instant placedAt) {
        Order order = new Order(new OrderId(run + "-" + offset), new CustomerId(run), null, "EUR",
                List.of(new OrderItem("sku", 1, 1)), placedAt);
        return new Delivered<>(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]),
                ProcessedOrder.rejected(order, reason, Instant.EPOCH, "test"));
    }

    private long rows() {
        return JdbcClient.create(DATABASE)
            .sql("SELECT count(*) FROM orders WHERE customer_id = ?")
            .param(run)
            .query(Long.class)
            .single();
    }

    private void nothing() {
        assertThat(rows()).isNotNegative();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

}
