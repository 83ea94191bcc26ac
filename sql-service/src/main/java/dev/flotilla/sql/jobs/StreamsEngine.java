package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.stores.StateDirectory;
import dev.flotilla.sql.topologies.Topologies;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * Jobs as what they are: each a Kafka Streams of its own, in a group of its own.
 */
final class StreamsEngine implements JobEngine {

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Preflight preflight;

    private final StreamsSettings settings;

    private final JobsProperties properties;

    private final StateDirectory directory;

    private final String instance;

    private final JobBooks books;

    private final Topologies topologies;

    StreamsEngine(Preflight preflight, StreamsSettings settings, JobsProperties properties, StateDirectory directory,
            String instance, JobBooks books, Topologies topologies) {
        this.preflight = preflight;
        this.settings = settings;
        this.properties = properties;
        this.directory = directory;
        this.instance = instance;
        this.books = books;
        this.topologies = topologies;
    }

    @Override
    public Preparation prepare(PlannedJob job, boolean mayMix) {
        return preflight.check(job, mayMix);
    }

    @Override
    public Running start(PlannedJob planned, Signals signals) {
        Job job = planned.job();
        directory.prepare(job.group(), planned.stores());
        Properties config = settings.of(planned, ClientName.of(instance, planned), directory.path(), properties);
        KafkaStreams streams = new KafkaStreams(topologies.of(job, books.tallies(planned)), config,
                books.clients(planned));
        Restoring restoring = new Restoring();
        streams.setGlobalStateRestoreListener(restoring);
        streams.setStateListener((_, _) -> signals.changed());
        streams.setUncaughtExceptionHandler(failure -> {
            signals.died(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
        books.opened(planned, streams);
        return new Running() {

            @Override
            public KafkaStreams.State state() {
                return streams.state();
            }

            @Override
            public long recordsToRestore() {
                return restoring.left();
            }

            @Override
            public void close() {
                books.closed(streams);
                // Leaving tells the others at once; otherwise they would wait for a
                // member that does not come back.
                streams.close(CloseOptions.timeout(CLOSING)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            }

        };
    }

    @Override
    public void failed(PlannedJob job) {
        books.tallies(job).failed();
    }

    @Override
    public void forget(String group) {
        directory.forget(group);
    }

    private static final class Restoring implements StateRestoreListener {

        private final Map<String, Long> left = new ConcurrentHashMap<>();

        long left() {
            return left.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public void onRestoreStart(TopicPartition partition, String store, long first, long end) {
            left.put(key(partition, store), Math.max(0, end - first));
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long last, long records) {
            left.computeIfPresent(key(partition, store), (_, before) -> Math.max(0, before - records));
        }

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long records) {
            left.remove(key(partition, store));
        }

        @Override
        public void onRestoreSuspended(TopicPartition partition, String store, long records) {
            left.remove(key(partition, store));
        }

        private static String key(TopicPartition partition, String store) {
            return partition + " " + store;
        }

    }

}
