package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into partitions as a reader of committed records does.
 */
final class MarkerProbe implements MarkerGaps.Look {

    private static final Logger LOG = LoggerFactory.getLogger(MarkerProbe.class);

    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;

    private final InstantSource time;

    private @Nullable Consumer<byte[], byte[]> consumer;

    MarkerProbe(Supplier<Consumer<byte[], byte[]>> consumers, InstantSource time) {
        this.consumers = consumers;
        this.time = time;
    }

    @Override
    public Map<MarkerGaps.Gap, MarkerGaps.Finding> into(Set<MarkerGaps.Gap> gaps) {
        try {
            Consumer<byte[], byte[]> present = consumer == null ? consumers.get() : consumer;
            consumer = present;
            return look(present, gaps);
        }
        catch (InterruptException | WakeupException e) {
            throw e;
        }
        catch (KafkaException e) {
            LOG.debug("whether there are records left is not known now", e);
            end();
            return Map.of();
        }
    }

    private Map<MarkerGaps.Gap, MarkerGaps.Finding> look(Consumer<byte[], byte[]> consumer, Set<MarkerGaps.Gap> gaps) {
        consumer.assign(gaps.stream().map(MarkerGaps.Gap::partition).collect(Collectors.toSet()));
        gaps.forEach(gap -> consumer.seek(gap.partition(), gap.from()));
        Map<MarkerGaps.Gap, MarkerGaps.Finding> found = new HashMap<>();
        Set<MarkerGaps.Gap> open = new HashSet<>(gaps);
        Instant until = time.instant().plus(AT_MOST);
        while (!open.isEmpty() && time.instant().isBefore(until)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            open.removeIf(gap -> {
                if (!records.records(gap.partition()).isEmpty()) {
                    found.put(gap, MarkerGaps.Finding.RECORDS);
                }
                else if (consumer.position(gap.partition(), Duration.ZERO) >= gap.end()) {
                    found.put(gap, MarkerGaps.Finding.EMPTY);
                }
                return found.containsKey(gap);
            });
        }
        consumer.unsubscribe();
        return found;
    }

    @Override
    public void end() {
        Consumer<byte[], byte[]> gone = consumer;
        consumer = null;
        if (gone != null) {
            gone.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

}
