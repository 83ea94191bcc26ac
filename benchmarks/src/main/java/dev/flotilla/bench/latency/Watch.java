package dev.flotilla.bench.latency;

import java.util.Arrays;
import java.util.List;

import dev.flotilla.bench.orders.OrderFeed;
import dev.flotilla.bench.stores.OrderStore;
import io.micrometer.core.instrument.Clock;

/**
 * When each numbered order was handed to the producer, and when a query found it first.
 * Every query asks by primary key for the oldest order that is missing and all behind it,
 * so the answer is small as long as the delivery keeps up.
 */
final class Watch {

    private static final long MISSING = 0;

    private final Clock clock;

    private final long[] sent;

    private final long[] seen;

    private int firstMissing;

    private int queries;

    Watch(Clock clock, int orders) {
        this.clock = clock;
        this.sent = new long[orders];
        this.seen = new long[orders];
    }

    /** By the producing thread, before anybody can read the order. */
    void sending(int number) {
        sent[number] = clock.monotonicTime();
    }

    int orders() {
        return sent.length;
    }

    boolean isComplete() {
        return firstMissing == seen.length;
    }

    /** At most: some behind the oldest may be there. */
    int missing() {
        return seen.length - firstMissing;
    }

    int queries() {
        return queries;
    }

    void look(OrderStore store) {
        found(store.idsFrom(oldestMissing()));
    }

    String oldestMissing() {
        return OrderFeed.numberedId(firstMissing);
    }

    void found(List<String> ids) {
        long now = clock.monotonicTime();
        queries++;
        for (String id : ids) {
            int number = OrderFeed.numberOf(id);
            if (seen[number] == MISSING) {
                seen[number] = now;
            }
        }
        while (firstMissing < seen.length && seen[firstMissing] != MISSING) {
            firstMissing++;
        }
    }

    /** Sorted, in nanoseconds, without the first ones, which only warm everything up. */
    long[] latencies(int warmUp) {
        long[] latencies = new long[seen.length - warmUp];
        Arrays.setAll(latencies, i -> seen[i + warmUp] - sent[i + warmUp]);
        Arrays.sort(latencies);
        return latencies;
    }

}
