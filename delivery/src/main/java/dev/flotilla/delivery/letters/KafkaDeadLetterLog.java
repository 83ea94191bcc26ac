package dev.flotilla.delivery.letters;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.delivery.writing.DeadLetterLog;
import dev.flotilla.delivery.writing.Entry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * The dead-letter topic, written exactly once. Scribes are opened by the first bad record
 * of a partition, since hardly any partition ever has one.
 */
final class KafkaDeadLetterLog implements DeadLetterLog {

    // The store's transaction is open meanwhile.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<TopicPartition, DeadLetterScribe> scribes = new ConcurrentHashMap<>();

    private final String group;

    private final DeadLetters deadLetters;

    private final Map<String, Object> producerSettings;

    private final ConsumerFactory<?, ?> consumers;

    KafkaDeadLetterLog(String group, DeadLetters deadLetters, Map<String, Object> producerSettings,
            ConsumerFactory<?, ?> consumers) {
        this.group = group;
        this.deadLetters = deadLetters;
        this.producerSettings = Map.copyOf(producerSettings);
        this.consumers = consumers;
    }

    @Override
    public void add(TopicPartition partition, List<? extends Entry.Bad<?>> letters) {
        if (letters.isEmpty()) {
            return;
        }
        try {
            DeadLetterScribe scribe = scribes.computeIfAbsent(partition, this::open);
            List<ProducerRecord<byte[], byte[]>> missing = letters.stream()
                .filter(letter -> !scribe.has(letter.source().offset()))
                .map(letter -> deadLetters.of(letter.source(), group, letter.reason()))
                .toList();
            if (!missing.isEmpty()) {
                scribe.write(missing,
                        letters.stream()
                            .map(letter -> letter.source().offset())
                            .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        catch (ProducerFencedException | InvalidProducerEpochException e) {
            release(partition);
            throw new DeadLetterException("another instance writes the dead letters of " + partition, true, e);
        }
        catch (KafkaException e) {
            // Whether the transaction was committed is for the next scribe to find out.
            release(partition);
            throw new DeadLetterException("dead letters of " + partition + " could not be sent", false, e);
        }
        catch (RuntimeException | Error e) {
            // In the middle of a transaction it would fail for ever.
            release(partition);
            throw e;
        }
    }

    @Override
    public void release(TopicPartition partition) {
        DeadLetterScribe scribe = scribes.remove(partition);
        if (scribe != null) {
            scribe.close();
        }
    }

    private DeadLetterScribe open(TopicPartition partition) {
        String id = group + "." + partition + ".dead-letters";
        Map<String, Object> settings = new HashMap<>(producerSettings);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, settings.get(ProducerConfig.CLIENT_ID_CONFIG) + "-" + id);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        Producer<byte[], byte[]> producer = new KafkaProducer<>(settings);
        try (Consumer<?, ?> marks = consumers.createConsumer(group + ".dead-letters", null, id, impatient())) {
            return DeadLetterScribe.open(partition, producer, marks);
        }
        catch (RuntimeException e) {
            producer.close(DeadLetterScribe.CLOSING);
            throw e;
        }
    }

    private static Properties impatient() {
        Properties settings = new Properties();
        settings.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        settings.setProperty(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(PATIENCE.toMillis()));
        return settings;
    }

}
