package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ParameterizedClass
@ValueSource(strings = { "classic", "consumer" })
class RangesIT {

    private final String protocol;

    private final String topic = "ranges-" + UUID.randomUUID();

    private final TopicPartition partition = new TopicPartition(topic, 0);

    private final Consumer<byte[], byte[]> first;

    private final Consumer<byte[], byte[]> second;

    RangesIT(String protocol) {
        this.protocol = protocol;
        this.first = consumer();
        this.second = consumer();
    }

    @BeforeEach
    void assignToFirst() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        awaitAssignment(first);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void shouldFindTheRangeWhenItsOwnerIsGone() {
        KafkaRanges owner = new KafkaRanges(first, new Bell(first));
        assertThat(served(owner, owner.keeper(partition)::read)).isEqualTo(new Lookup.Found(new Progress.NotStarted()));

        WriteOutcome recorded = served(owner, () -> owner.keeper(partition).record(new Range(partition, 5, 9)));
        first.close();
        awaitAssignment(second);

        KafkaRanges successor = new KafkaRanges(second, new Bell(second));
        assertThat(recorded).isEqualTo(new WriteOutcome.Written());
        assertThat(served(successor, successor.keeper(partition)::read))
            .isEqualTo(new Lookup.Unsettled(new Range(partition, 5, 9)));
    }

    @Test
    void shouldRecordNothingWhenTheGroupHasGoneOnWithoutIt() {
        KafkaRanges zombie = new KafkaRanges(first, new Bell(first));
        served(zombie, () -> zombie.keeper(partition).record(new Range(partition, 5, 9)));

        // The first polls no more, so the group gives its partition away.
        awaitAssignment(second);
        WriteOutcome late = served(zombie, () -> zombie.keeper(partition).record(new Range(partition, 9, 12)));

        KafkaRanges successor = new KafkaRanges(second, new Bell(second));
        assertThat(late).isEqualTo(new WriteOutcome.Fenced());
        assertThat(served(successor, successor.keeper(partition)::read))
            .isEqualTo(new Lookup.Unsettled(new Range(partition, 5, 9)));
    }

    @Test
    void shouldRecordNothingWhenItsLaneWasLetGo() {
        KafkaRanges ranges = new KafkaRanges(first, new Bell(first));
        KafkaRanges.Keeper former = ranges.keeper(partition);

        former.close();

        assertThat(served(ranges, () -> former.record(new Range(partition, 5, 9))))
            .isEqualTo(new WriteOutcome.Fenced());
        assertThat(served(ranges, ranges.keeper(partition)::read))
            .isEqualTo(new Lookup.Found(new Progress.NotStarted()));
    }

    @Test
    void shouldGoOnBehindWhenSettled() {
        KafkaRanges ranges = new KafkaRanges(first, new Bell(first));
        // As a lane begins. A consumer whose first poll was too short for it keeps the
        // answer to what was committed before, and gives that to whoever asks first.
        served(ranges, ranges.keeper(partition)::read);
        WriteOutcome recorded = served(ranges, () -> ranges.keeper(partition).record(new Range(partition, 5, 9)));
        assertThat(recorded).isEqualTo(new WriteOutcome.Written());

        ranges.keeper(partition).settle(9);
        ranges.serve();

        assertThat(served(ranges, ranges.keeper(partition)::read)).isEqualTo(new Lookup.Found(new Progress.Next(9)));
    }

    /** As a lane asks, while the polling thread, which is the test's, serves. */
    private static <R> R served(KafkaRanges ranges, Supplier<R> question) {
        CompletableFuture<R> answer = CompletableFuture.supplyAsync(question);
        await().pollInSameThread().until(() -> {
            ranges.serve();
            return answer.isDone();
        });
        return answer.join();
    }

    private void awaitAssignment(Consumer<byte[], byte[]> consumer) {
        consumer.subscribe(List.of(topic));
        await().pollInSameThread().atMost(Duration.ofSeconds(40)).until(() -> {
            consumer.poll(Duration.ofMillis(100));
            return consumer.assignment().contains(partition);
        });
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(
                Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "group.id", topic, "group.protocol", protocol,
                        "max.poll.interval.ms", 6000, "enable.auto.commit", false, "auto.offset.reset", "earliest"));
        if ("classic".equals(protocol)) {
            settings.put("session.timeout.ms", 6000);
        }
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

}
