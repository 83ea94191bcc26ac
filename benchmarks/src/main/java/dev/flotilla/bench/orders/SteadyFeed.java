package dev.flotilla.bench.orders;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.Pause;
import io.micrometer.core.instrument.Clock;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Numbered orders at a steady rate until it is told to end, on a thread of its own.
 */
public final class SteadyFeed {

    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private final Broker broker;

    private final Clock clock;

    private final Pause pause;

    private final String topic;

    private final int rate;

    private volatile boolean ending;

    private volatile int sent;

    private @Nullable CompletableFuture<Void> running;

    public SteadyFeed(Broker broker, Clock clock, Pause pause, String topic, int rate) {
        this.broker = broker;
        this.clock = clock;
        this.pause = pause;
        this.topic = topic;
        this.rate = rate;
    }

    /**
     * Returns at once.
     * @param most orders, after which it ends by itself
     * @param sending told the number of each just before it is sent
     */
    public SteadyFeed start(int most, IntConsumer sending) {
        running = CompletableFuture.runAsync(() -> send(most, sending), task -> new Thread(task, "feed").start());
        return this;
    }

    /** Answers how many there were, once the broker has all of them. */
    public int end() {
        ending = true;
        if (running != null) {
            running.join();
        }
        check();
        return sent;
    }

    /** Throws what went wrong, if anything did. */
    public void check() {
        if (failure.get() != null) {
            throw new IllegalStateException("the broker did not take an order", failure.get());
        }
    }

    public int sent() {
        return sent;
    }

    private void send(int most, IntConsumer sending) {
        OrderFeed feed = new OrderFeed(topic);
        long begin = clock.monotonicTime();
        try (Producer<byte[], byte[]> producer = OrderTopic.producer(broker, 0)) {
            for (int number = 0; number < most && !ending; number++) {
                long due = begin + number * Duration.ofSeconds(1).toNanos() / rate;
                pause.of(Duration.ofNanos(due - clock.monotonicTime()));
                sending.accept(number);
                var _ = producer.send(feed.numbered(number), (_, e) -> failure.compareAndSet(null, e));
                sent = number + 1;
            }
        }
    }

}
