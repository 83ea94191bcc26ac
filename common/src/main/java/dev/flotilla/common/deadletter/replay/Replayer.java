package dev.flotilla.common.deadletter.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;

import dev.flotilla.common.deadletter.DeadLetters;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Copies letters of a route to its replay topic, where they are delivered as any other
 * record. A transaction takes all of them or none, under an id that belongs to the route:
 * who replays shuts out everybody who did, and then reads what they have sent, so that no
 * letter is sent twice.
 */
final class Replayer {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration CLOSING = Duration.ofSeconds(2);

    // Who replays has another clock than who gave up.
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final Properties IMPATIENT = impatient();

    private final ProducerFactory<?, ?> producers;

    private final ConsumerFactory<byte[], byte[]> consumers;

    private final InstantSource time;

    Replayer(ProducerFactory<?, ?> producers, ConsumerFactory<byte[], byte[]> consumers, InstantSource time) {
        this.producers = producers;
        this.consumers = consumers;
        this.time = time;
    }

    ReplayReport replay(LetterRoute route, LetterFilter wanted, int limit) {
        Instant deadline = time.instant().plus(LONGEST);
        Producer<byte[], byte[]> producer = producer(route);
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer(route.group() + ".replay", null,
                "-" + route.replays(), IMPATIENT)) {
            producer.initTransactions();
            Letters letters = new Letters(consumer, time);
            ReplayedLetters replayed = new ReplayedLetters();
            if (!letters.read(route.replays(), replaysSince(wanted), deadline, replayed::learn)) {
                return new ReplayReport(route.topic(), route.group(), 0, 0, 0, true);
            }
            Selection selection = new Selection(route, wanted, replayed, limit);
            boolean all = letters.read(route.letters(), wanted.since(), deadline, selection::look);
            send(selection.chosen, producer);
            return new ReplayReport(route.topic(), route.group(), selection.chosen.size(), selection.before,
                    selection.unfit, !all);
        }
        finally {
            producer.close(CLOSING);
        }
    }

    private static @Nullable Instant replaysSince(LetterFilter wanted) {
        return wanted.since() == null ? null : wanted.since().minus(CLOCKS);
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> chosen, Producer<byte[], byte[]> producer) {
        if (chosen.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        for (ProducerRecord<byte[], byte[]> letter : chosen) {
            Future<?> _ = producer.send(letter); // the commit fails if one of them did
        }
        producer.commitTransaction();
    }

    private Producer<byte[], byte[]> producer(LetterRoute route) {
        Map<String, Object> settings = new HashMap<>(producers.getConfigurationProperties());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, route.replays());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG,
                settings.get(ProducerConfig.CLIENT_ID_CONFIG) + "-" + route.replays());
        return new KafkaProducer<>(settings);
    }

    // At the end of one topic a broker would hold its answer back, and with it the
    // beginning of the next.
    private static Properties impatient() {
        Properties settings = new Properties();
        settings.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
        return settings;
    }

    /** Reads letters in the order of each partition, and so of each key. */
    private static final class Selection {

        // What is chosen is in memory until it is sent.
        private static final long MOST_BYTES = 8 << 20;

        private final List<ProducerRecord<byte[], byte[]>> chosen = new ArrayList<>();

        private final LetterRoute route;

        private final LetterFilter wanted;

        private final ReplayedLetters replayed;

        private final int limit;

        private long bytes;

        private int before;

        private int unfit;

        Selection(LetterRoute route, LetterFilter wanted, ReplayedLetters replayed, int limit) {
            this.route = route;
            this.wanted = wanted;
            this.replayed = replayed;
            this.limit = limit;
        }

        /** Tells whether there is room for this one, if it is wanted. */
        boolean look(ConsumerRecord<byte[], byte[]> letter) {
            // Other groups have their letters in the same topic.
            if (!route.group().equals(Letters.header(letter, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP))
                    || !wanted.matches(letter)) {
                return true;
            }
            if (replayed.contains(letter)) {
                before++;
                return true;
            }
            if (letter.headers().lastHeader(DeadLetters.VALUE_OMITTED) != null) {
                unfit++;
                return true;
            }
            if (chosen.size() == limit || bytes > MOST_BYTES) {
                return false;
            }
            bytes += Math.max(0, letter.serializedValueSize()) + DeadLetters.besideValue(letter);
            chosen.add(copy(letter));
            return true;
        }

        private ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> letter) {
            RecordHeaders headers = new RecordHeaders(letter.headers());
            headers.remove(DeadLetters.REPLAY_OF)
                .add(DeadLetters.REPLAY_OF, ReplayedLetters.nameOf(letter).getBytes(StandardCharsets.UTF_8));
            return new ProducerRecord<>(route.replays(), null, letter.key(), letter.value(), headers);
        }

    }

}
