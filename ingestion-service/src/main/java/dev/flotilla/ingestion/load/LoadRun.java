package dev.flotilla.ingestion.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Decides which orders to send when; sending is somebody else's. Of one customer, one
 * order at most is under way: its later ones wait, because an order whose outcome is
 * unknown has to be sent again, and would then stand behind them. Not for several
 * threads.
 */
final class LoadRun {

    private final Map<Integer, Queue<NumberedOrder>> waiting = new HashMap<>();

    private final Queue<NumberedOrder> ready = new ArrayDeque<>();

    private final Queue<Retry> retries = new ArrayDeque<>();

    private final LoadPlan plan;

    private final int maxOutstanding;

    private final Duration retryPause;

    private final Instant startedAt;

    private final OrderMaker maker;

    private final Pace pace;

    private final LoadCounts counts;

    private boolean stopped;

    LoadRun(LoadPlan plan, LoadProperties properties, LoadCounts counts, Instant startedAt) {
        this.plan = plan;
        this.maxOutstanding = properties.maxOutstanding();
        this.retryPause = properties.retryPause();
        this.counts = counts;
        this.startedAt = startedAt;
        this.maker = new OrderMaker(plan);
        this.pace = new Pace(plan.rate(), startedAt);
    }

    List<NumberedOrder> toSend(Instant now) {
        make(now);
        while (!retries.isEmpty() && !now.isBefore(retries.peek().at())) {
            ready.add(retries.remove().order());
        }
        List<NumberedOrder> orders = List.copyOf(ready);
        ready.clear();
        return orders;
    }

    void acknowledged(NumberedOrder order) {
        counts.acknowledged(order.customer(), order.sequence());
        Queue<NumberedOrder> behind = waiting.get(order.customer());
        NumberedOrder next = behind == null ? null : behind.poll();
        if (next == null) {
            waiting.remove(order.customer());
        }
        else {
            ready.add(next);
        }
    }

    /** The same order is sent again, with its id, until it is acknowledged. */
    void failed(NumberedOrder order, Instant now) {
        counts.failed();
        retries.add(new Retry(order, now.plus(retryPause)));
    }

    void stop() {
        stopped = true;
    }

    boolean isMaking() {
        return !stopped;
    }

    boolean isFinished() {
        return stopped && counts.outstanding() == 0;
    }

    private void make(Instant now) {
        long due = pace.due(now);
        while (due > 0 && !stopped && counts.outstanding() < maxOutstanding) {
            if (plan.isOver(counts.made(), Duration.between(startedAt, now))) {
                stopped = true;
                return;
            }
            NumberedOrder order = maker.next(now);
            counts.madeOne();
            queue(order);
            pace.paid(1);
            due--;
        }
        stopped |= plan.isOver(counts.made(), Duration.between(startedAt, now));
    }

    private void queue(NumberedOrder order) {
        Queue<NumberedOrder> behind = waiting.get(order.customer());
        if (behind == null) {
            waiting.put(order.customer(), new ArrayDeque<>(0));
            ready.add(order);
        }
        else {
            behind.add(order);
        }
    }

    private record Retry(NumberedOrder order, Instant at) {
    }

}
