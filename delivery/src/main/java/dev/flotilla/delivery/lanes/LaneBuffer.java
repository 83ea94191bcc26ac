package dev.flotilla.delivery.lanes;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records that wait to be written, in the order of their offsets.
 */
final class LaneBuffer {

    /** Records that came together. */
    private static final class Arrival {

        private final Instant at;

        private int left;

        Arrival(Instant at, int left) {
            this.at = at;
            this.left = left;
        }

    }

    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();

    private final Deque<Arrival> arrivals = new ArrayDeque<>();

    private Load load = Load.NONE;

    void add(List<ConsumerRecord<byte[], byte[]>> sources, Instant now) {
        if (!sources.isEmpty()) {
            waiting.addAll(sources);
            arrivals.add(new Arrival(now, sources.size()));
            load = load.plus(Load.of(sources));
        }
    }

    Load load() {
        return load;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean reaches(long next) {
        ConsumerRecord<byte[], byte[]> last = waiting.peekLast();
        return last != null && last.offset() >= next - 1;
    }

    @Nullable Instant oldest() {
        Arrival first = arrivals.peekFirst();
        return first == null ? null : first.at;
    }

    /** At least one, if there is one. */
    List<ConsumerRecord<byte[], byte[]>> take(BatchLimits limits) {
        List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>(waiting.size());
        long bytes = 0;
        while (!waiting.isEmpty() && !limits.isReachedBy(taken.size(), bytes)) {
            bytes += take(taken);
        }
        load = load.minus(new Load(taken.size(), bytes));
        return taken;
    }

    List<ConsumerRecord<byte[], byte[]>> takeBefore(long next) {
        List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
        long bytes = 0;
        while (!waiting.isEmpty() && waiting.getFirst().offset() < next) {
            bytes += take(taken);
        }
        load = load.minus(new Load(taken.size(), bytes));
        return taken;
    }

    private long take(List<ConsumerRecord<byte[], byte[]>> taken) {
        ConsumerRecord<byte[], byte[]> first = waiting.removeFirst();
        taken.add(first);
        Arrival arrival = arrivals.getFirst();
        if (--arrival.left == 0) {
            arrivals.removeFirst();
        }
        return Load.bytesOf(first);
    }

    Load clear() {
        Load dropped = load;
        waiting.clear();
        arrivals.clear();
        load = Load.NONE;
        return dropped;
    }

}
