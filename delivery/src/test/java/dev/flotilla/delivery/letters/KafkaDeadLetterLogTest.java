package dev.flotilla.delivery.letters;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.delivery.writing.Entry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KafkaDeadLetterLogTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final Properties consumerSettings = new Properties();

    @Test
    void shouldLeaveNoProducerBehindWhenMarksCannotBeRead() {
        KafkaDeadLetterLog log = new KafkaDeadLetterLog("leaking",
                new DeadLetters(
                        new InstanceIdentity("storage-service", "storage-service-1", 1, "h", "1", "c", Instant.EPOCH)),
                Map.of("bootstrap.servers", "localhost:1", "client.id", "test", "key.serializer",
                        ByteArraySerializer.class, "value.serializer", ByteArraySerializer.class),
                new BrokenConsumers());
        var source = new ConsumerRecord<>(PARTITION.topic(), 0, 7, new byte[0], new byte[0]);
        var letter = new Entry.Bad<String>(source, new DeadLetterReason("unreadable", "no order", 1, Instant.EPOCH));

        assertThatThrownBy(() -> log.add(PARTITION, List.of(letter))).hasMessage("no consumer");

        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
            .noneMatch(name -> name.contains("leaking"));
        assertThat(consumerSettings).containsEntry("default.api.timeout.ms", "5000");
    }

    private final class BrokenConsumers extends DefaultKafkaConsumerFactory<byte[], byte[]> {

        BrokenConsumers() {
            super(new HashMap<>());
        }

        @Override
        public Consumer<byte[], byte[]> createConsumer(@Nullable String groupId, @Nullable String clientIdPrefix,
                @Nullable String clientIdSuffix, @Nullable Properties properties) {
            if (properties != null) {
                consumerSettings.putAll(properties);
            }
            throw new IllegalStateException("no consumer");
        }

    }

}
