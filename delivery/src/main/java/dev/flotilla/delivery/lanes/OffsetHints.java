package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Kafka what is stored. Nothing here depends on it; it is what tools take the lag
 * from.
 */
final class OffsetHints {

    private static final Logger LOG = LoggerFactory.getLogger(OffsetHints.class);

    private static final Duration EVERY = Duration.ofMillis(500);

    private final Map<TopicPartition, Long> told = new HashMap<>();

    private final Consumer<?, ?> consumer;

    private final InstantSource time;

    private Instant next = Instant.MIN;

    OffsetHints(Consumer<?, ?> consumer, InstantSource time) {
        this.consumer = consumer;
        this.time = time;
    }

    void commit(Map<TopicPartition, Long> reached, boolean atOnce) {
        Instant now = time.instant();
        if (!atOnce && now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        reached.forEach((partition, offset) -> {
            if (!offset.equals(told.put(partition, offset))) {
                news.put(partition, new OffsetAndMetadata(offset, RangeNote.HINT));
            }
        });
        if (!news.isEmpty()) {
            consumer.commitAsync(news, (offsets, e) -> {
                if (e != null) {
                    LOG.debug("Kafka did not take the commit of {}", offsets, e);
                }
            });
        }
    }

}
