package dev.flotilla.sql.apps;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Changes the deploy log, one server at a time: all write under one transactional id, so
 * whoever begins fences everybody who has not finished. What is decided on is then the
 * end of the log, and a change that lost never gets into it, where compaction could keep
 * it instead of the one that won (docs/decisions/029-deploy-log.md).
 */
final class DeployLog {

    static final String TRANSACTIONAL_ID = FleetTopics.SQL_APPS;

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private static final int ATTEMPTS = 5;

    private final DeployLogReader reader;

    private final Producers producers;

    private final Registry registry;

    DeployLog(DeployLogReader reader, Producers producers, Registry registry) {
        this.reader = reader;
        this.producers = producers;
        this.registry = registry;
    }

    /** A new one each time, since a producer that was fenced is of no more use. */
    @FunctionalInterface
    interface Producers {

        Producer<byte[], byte[]> create();

    }

    // One at a time: changes of one server would fence each other.
    synchronized Deployment change(String name, Function<@Nullable DeployedApp, Decision> deciding) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Deployment outcome = attempt(name, deciding);
            if (outcome != null) {
                return outcome;
            }
        }
        return new Deployment.Unavailable("too many servers change applications at once; try again");
    }

    private @Nullable Deployment attempt(String name, Function<@Nullable DeployedApp, Decision> deciding) {
        Producer<byte[], byte[]> producer = producers.create();
        try {
            producer.initTransactions();
            String behind = reader.catchUp();
            if (behind != null) {
                return new Deployment.Unavailable(behind);
            }
            DeployedApp present = registry.find(name);
            return switch (deciding.apply(present)) {
                case Decision.Leave(Deployment outcome) -> outcome;
                case Decision.Write(AppVersion version) -> write(name, present, version, producer);
            };
        }
        catch (ProducerFencedException | InvalidProducerEpochException _) {
            return null;
        }
        catch (KafkaException e) {
            return new Deployment.Unavailable("Kafka did not take it: " + e.getMessage());
        }
        finally {
            producer.close(CLOSING);
        }
    }

    private Deployment write(String name, @Nullable DeployedApp present, @Nullable AppVersion version,
            Producer<byte[], byte[]> producer) {
        producer.beginTransaction();
        Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(FleetTopics.SQL_APPS, 0,
                name.getBytes(StandardCharsets.UTF_8), version == null ? null : EventJson.write(version)));
        producer.commitTransaction();
        if (!reader.awaitBeyond(offset(sent))) {
            return new Deployment.Unavailable("it was written, but this server has not read it back yet");
        }
        if (version == null) {
            return present == null ? new Deployment.Unknown(name) : new Deployment.Dropped(present);
        }
        DeployedApp app = registry.find(name);
        return app == null ? new Deployment.Conflict("it was dropped at once by somebody else", null)
                : new Deployment.Accepted(app);
    }

    private static long offset(Future<RecordMetadata> sent) {
        try {
            return sent.get().offset();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the deploy log was written", e);
        }
        catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known
                    : new KafkaException("the deploy log was not written", e);
        }
    }

}
