package dev.flotilla.sql.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.stores.BoundedMemory;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How a job's Kafka Streams is set up.
 *
 * @param connection how every client of the fleet reaches Kafka
 * @param consumer what the fleet sets for consumers
 * @param producer what the fleet sets for producers
 * @param streams what a person sets for Kafka Streams alone; it wins over everything here
 */
record StreamsSettings(Map<String, Object> connection, Map<String, String> consumer, Map<String, String> producer,
        Map<String, String> streams) {

    // Kafka Streams shares partitions out in its own way, and knows two protocols of
    // which only the older one moves state with standbys.
    private static final List<String> OWN = List.of(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            ConsumerConfig.GROUP_PROTOCOL_CONFIG, ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.CLIENT_ID_CONFIG);

    private static final int SESSION_TIMEOUT_MS = 6_000;

    private static final Duration PROBING = Duration.ofMinutes(1);

    StreamsSettings {
        connection = Map.copyOf(connection);
        consumer = Map.copyOf(consumer);
        producer = Map.copyOf(producer);
        streams = Map.copyOf(streams);
    }

    Properties of(PlannedJob job, ClientName client, Path stateDirectory, JobsProperties properties) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(CommonClientConfigs.CLIENT_ID_CONFIG);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, job.group());
        settings.put(StreamsConfig.CLIENT_ID_CONFIG, client.text());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                job.job().settings().exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, properties.commitInterval().toMillis());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.threads());
        // Where there is nothing to wait for, not even asking whether there is makes it
        // faster.
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, readsInTurn(job.job()) ? 0L : -1L);
        settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        settings.put(StreamsConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        // Micrometer reads the metrics itself.
        settings.put(StreamsConfig.METRIC_REPORTER_CLASSES_CONFIG, "");
        state(settings, stateDirectory, properties);
        consumer(settings, job.job().settings().batchSize());
        producer(settings);
        settings.putAll(streams);
        Properties result = new Properties();
        result.putAll(settings);
        return result;
    }

    // Joined records have to come by their time, whichever topic they are of.
    private static boolean readsInTurn(Job job) {
        return job.sources().size() > 1 || job.plan().branches().stream().anyMatch(branch -> !branch.joins().isEmpty());
    }

    private static void state(Map<String, Object> settings, Path directory, JobsProperties properties) {
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, properties.standbys());
        settings.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING.toMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, properties.cacheMemory().toBytes());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        settings.put(BoundedMemory.BYTES, properties.stateMemory().toBytes());
    }

    private void consumer(Map<String, Object> settings, int batchSize) {
        put(settings, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        put(settings, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MS / 4);
        put(settings, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        put(settings, ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.forEach((key, value) -> {
            if (!OWN.contains(key)) {
                put(settings, key, value);
            }
        });
        put(settings, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
    }

    private static void put(Map<String, Object> settings, String key, Object value) {
        settings.put(StreamsConfig.mainConsumerPrefix(key), value);
    }

    private void producer(Map<String, Object> settings) {
        Map<String, Object> sending = new HashMap<>();
        sending.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        sending.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        sending.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
        // What a killed server leaves open blocks its readers until then: within the 10 s
        // of a take-over.
        sending.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, SESSION_TIMEOUT_MS);
        sending.putAll(producer);
        // Decided by the guarantee that the job gives.
        sending.remove(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG);
        sending.forEach((key, value) -> settings.put(StreamsConfig.producerPrefix(key), value));
    }

}
