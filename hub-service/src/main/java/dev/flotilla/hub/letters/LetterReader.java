package dev.flotilla.hub.letters;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads stretches of partitions, as long as time and patience last.
 */
final class LetterReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private static final int SHORTEST = 8;

    private static final int LONGEST = 512;

    // Of what is passed by; what is kept of it is a few kilobytes for each letter.
    private static final long MOST_BYTES = 32 << 20;

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

    private final InstantSource time;

    private final Instant deadline;

    private long bytes;

    LetterReader(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, InstantSource time,
            Duration patience) {
        this.consumer = consumer;
        this.time = time;
        this.deadline = time.instant().plus(patience);
    }

    /**
     * The last letters of a partition, the latest of them first.
     *
     * @param down to which offset it was read without a gap
     */
    record Stretch(List<Letter> letters, long down) {
    }

    /** Backwards, in stretches that grow: the few that are wanted may be large ones. */
    Stretch last(TopicPartition partition, long begin, long end, int wanted) {
        List<Letter> letters = new ArrayList<>();
        long down = end;
        int step = SHORTEST;
        while (down > begin && letters.size() < wanted && hasPatience()) {
            long from = Math.max(begin, down - step);
            List<Letter> more = new ArrayList<>();
            if (!forward(partition, from, down, letter -> more.add(LetterOpener.open(letter)))) {
                break;
            }
            letters.addAll(more.reversed());
            down = from;
            step = Math.min(LONGEST, step * 4);
        }
        return new Stretch(letters, down);
    }

    /** Tells whether it has come to the end. */
    boolean forward(TopicPartition partition, long from, long end, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition, patience()) < end) {
            if (isLate()) {
                return false;
            }
            for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
                bytes += Math.max(0, letter.serializedValueSize());
                if (letter.offset() < end) {
                    reader.accept(letter);
                }
            }
        }
        return true;
    }

    /** What is left of it, for Kafka's own answers. */
    Duration patience() {
        Duration left = Duration.between(time.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean hasPatience() {
        return !isLate() && bytes < MOST_BYTES;
    }

    private boolean isLate() {
        return !time.instant().isBefore(deadline);
    }

}
