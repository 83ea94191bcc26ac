package dev.flotilla.common.deadletter.replay;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import dev.flotilla.common.deadletter.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which letters have been sent through the route, as the replay topic itself says: each
 * of its records names its letter. It keeps its records as long as letters are kept, and
 * each is younger than its letter.
 */
final class ReplayedLetters {

    // Two levels, since offsets begin anywhere and a set of bits begins at zero.
    private static final int PAGE = 1 << 16;

    private final Map<Integer, Map<Long, BitSet>> pages = new HashMap<>();

    boolean learn(ConsumerRecord<byte[], byte[]> replayed) {
        String letter = Letters.header(replayed, DeadLetters.REPLAY_OF);
        if (letter != null && letter.matches("\\d{1,9}:\\d{1,18}")) {
            String[] parts = letter.split(":", 2);
            page(Integer.parseInt(parts[0]), Long.parseLong(parts[1])).set((int) (Long.parseLong(parts[1]) % PAGE));
        }
        return true;
    }

    boolean contains(ConsumerRecord<byte[], byte[]> letter) {
        return page(letter.partition(), letter.offset()).get((int) (letter.offset() % PAGE));
    }

    static String nameOf(ConsumerRecord<byte[], byte[]> letter) {
        return letter.partition() + ":" + letter.offset();
    }

    private BitSet page(int partition, long offset) {
        return pages.computeIfAbsent(partition, _ -> new HashMap<>()).computeIfAbsent(offset / PAGE, _ -> new BitSet());
    }

}
