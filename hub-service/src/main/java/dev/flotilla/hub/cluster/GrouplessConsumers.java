package dev.flotilla.hub.cluster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Consumers that belong to no group and commit nothing: looking on must not show among
 * what is looked at.
 */
public final class GrouplessConsumers {

    private static final int MAX_BYTES = 1 << 20;

    private static final int MAX_PARTITION_BYTES = 1 << 16;

    private static final int MAX_RECORDS = 500;

    // Without news a broker answers this late: each answer costs something, and news does
    // not wait.
    private static final int QUIET_MILLIS = 2_000;

    private final Map<String, Object> settings;

    private final String clientId;

    GrouplessConsumers(Map<String, Object> settings, String clientId) {
        this.settings = Map.copyOf(settings);
        this.clientId = clientId;
    }

    /** The caller's to close, and for one thread at a time. */
    public Consumer<byte[], byte[]> open(String purpose, IsolationLevel isolation) {
        Map<String, Object> own = new HashMap<>(settings);
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        // The other protocol's client keeps a thread busy, without a group as well.
        own.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        own.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId + "-" + purpose);
        own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.name().toLowerCase(Locale.ROOT));
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_RECORDS);
        own.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MAX_BYTES);
        own.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAX_PARTITION_BYTES);
        own.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, QUIET_MILLIS);
        return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

}
