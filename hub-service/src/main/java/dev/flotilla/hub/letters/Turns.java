package dev.flotilla.hub.letters;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * Asks Kafka on behalf of one request after the other: each costs a consumer and some
 * megabytes for a moment.
 */
final class Turns {

    private static final Duration QUEUE = Duration.ofSeconds(3);

    private static final Properties FRUGAL = frugal();

    private final ReentrantLock turn = new ReentrantLock(true);

    private final ConsumerFactory<byte[], byte[]> consumers;

    Turns(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    <T> T ask(Function<Consumer<byte[], byte[]>, T> question) {
        if (!isMyTurn()) {
            throw FleetException.retryLater(ErrorCode.SATURATED, "others are reading letters; ask again in a moment",
                    Duration.ofSeconds(1));
        }
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer(null, null, "-letters", FRUGAL)) {
            return question.apply(consumer);
        }
        catch (KafkaException e) {
            throw new FleetException(ErrorCode.UNAVAILABLE,
                    "Kafka did not tell its letters (" + e.getClass().getSimpleName() + "); ask again", e);
        }
        finally {
            turn.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return turn.tryLock(QUEUE.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // A hub must never make the topic that it is asked about.
    private static Properties frugal() {
        Properties settings = new Properties();
        settings.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        // At the end of a partition a broker holds an answer back, and with it the next
        // partition's.
        settings.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "100");
        settings.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, String.valueOf(1 << 20));
        settings.setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, String.valueOf(1 << 20));
        return settings;
    }

}
