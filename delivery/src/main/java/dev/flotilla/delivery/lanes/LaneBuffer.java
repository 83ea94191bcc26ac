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

    private record Waiting(ConsumerRecord<byte[], byte[]> source, Load load, Instant since) {
    }

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private Load load = Load.NONE;

    void add(ConsumerRecord<byte[], byte[]> source, Instant now) {
        Load one = Load.of(source);
        waiting.add(new Waiting(source, one, now));
        load = load.plus(one);
    }

    Load load() {
        return load;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean reaches(long next) {
        Waiting last = waiting.peekLast();
        return last != null && last.source().offset() >= next - 1;
    }

    @Nullable Instant oldest() {
        Waiting first = waiting.peekFirst();
        return first == null ? null : first.since();
    }

    /** At least one, if there is one. */
    List<ConsumerRecord<byte[], byte[]>> take(BatchLimits limits) {
        List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
        Load sum = Load.NONE;
        while (!waiting.isEmpty() && !limits.isReachedBy(sum)) {
            sum = sum.plus(take(taken));
        }
        return taken;
    }

    List<ConsumerRecord<byte[], byte[]>> takeBefore(long next) {
        List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.getFirst().source().offset() < next) {
            take(taken);
        }
        return taken;
    }

    private Load take(List<ConsumerRecord<byte[], byte[]>> taken) {
        Waiting first = waiting.removeFirst();
        taken.add(first.source());
        load = load.minus(first.load());
        return first.load();
    }

    Load clear() {
        Load dropped = load;
        waiting.clear();
        load = Load.NONE;
        return dropped;
    }

}
