package dev.flotilla.launcher.proof;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Decides which orders are to be sent; sending is somebody else's. A customer with an
 * order that is not acknowledged is not free for the next one: a retry would stand behind
 * it. That bounds what is under way as well. Not for several threads.
 */
final class OrderBook {

    private final Queue<Integer> free = new ArrayDeque<>();

    private final Queue<Retry> retries = new PriorityQueue<>(Comparator.comparing(Retry::at));

    private final ProofPlan plan;

    private final Pace pace;

    private final long[] lastOf;

    private final long[] retriedOf;

    private long sent;

    private long acknowledged;

    private long retried;

    private long refused;

    private boolean throttled;

    private boolean stopped;

    OrderBook(ProofPlan plan, Instant start) {
        this.plan = plan;
        this.pace = new Pace(plan.rate(), start);
        this.lastOf = new long[plan.customers()];
        this.retriedOf = new long[plan.customers()];
        for (int customer = 0; customer < plan.customers(); customer++) {
            free.add(customer);
        }
    }

    List<NumberedOrder> toSend(Instant now) {
        List<NumberedOrder> orders = new ArrayList<>();
        while (!retries.isEmpty() && !retries.element().at().isAfter(now)) {
            orders.add(again(retries.remove().order()));
        }
        if (!stopped) {
            make(pace.due(now), orders);
        }
        return orders;
    }

    void settle(NumberedOrder order, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Acknowledged _ -> {
                acknowledged++;
                free.add(order.customer());
            }
            case Outcome.TryAgain(var after) -> retries.add(new Retry(order, now.plus(after)));
            case Outcome.Refused _ -> {
                refused++;
                stop();
            }
        }
    }

    /** Only what is under way goes on. */
    void stop() {
        stopped = true;
        throttled = false;
    }

    boolean isMaking() {
        return !stopped;
    }

    boolean isSettled() {
        return tally().underWay() == 0;
    }

    Tally tally() {
        return new Tally(sent, acknowledged, retried, refused, throttled);
    }

    /** Counted once: how often one is tried while nobody listens tells nothing. */
    private NumberedOrder again(NumberedOrder order) {
        if (retriedOf[order.customer()] != order.sequence()) {
            retriedOf[order.customer()] = order.sequence();
            retried++;
        }
        return order;
    }

    private void make(long due, List<NumberedOrder> orders) {
        long making = Math.min(due, free.size());
        for (long i = 0; i < making; i++) {
            int customer = free.remove();
            orders.add(new NumberedOrder(plan.run(), customer, ++lastOf[customer]));
        }
        pace.paid(making);
        sent += making;
        throttled = making < due;
    }

    private record Retry(NumberedOrder order, Instant at) {
    }

}
