package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.flotilla.launcher.time.Patience;

/**
 * Carries out what the book decides, on one thread to which replies come through a queue:
 * the book needs no lock.
 */
final class OrderLoop {

    private static final Duration TICK = Duration.ofMillis(100);

    private static final long BEAT_MILLIS = 10;

    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    private final OrderBook book;

    private final Doors doors;

    private final OrderSender sender;

    private final AnswerReader reader;

    private final Progress progress;

    private final Patience patience;

    private Instant nextTick;

    OrderLoop(OrderBook book, Doors doors, OrderSender sender, AnswerReader reader, Progress progress,
            Patience patience) {
        this.book = book;
        this.doors = doors;
        this.sender = sender;
        this.reader = reader;
        this.progress = progress;
        this.patience = patience;
        this.nextTick = patience.now();
    }

    /** Makes orders for so long, unless told to stop or refused before. */
    void make(Duration length, BooleanSupplier stop) throws InterruptedException {
        Instant end = patience.now().plus(length);
        while (book.isMaking() && !stop.getAsBoolean() && patience.now().isBefore(end)) {
            step();
        }
        book.stop();
    }

    /** Goes on with what is under way, until nothing is or the time is up. */
    void drain(Instant deadline) throws InterruptedException {
        while (!book.isSettled() && patience.now().isBefore(deadline)) {
            step();
        }
    }

    private void step() throws InterruptedException {
        Instant now = patience.now();
        if (!now.isBefore(nextTick)) {
            nextTick = now.plus(TICK);
            Optional<Door> door = doors.next(now);
            if (door.isPresent()) {
                send(door.get(), book.toSend(now));
            }
            progress.tell(now, book.tally(), doors.count());
        }
        Reply reply = replies.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
        while (reply != null) {
            settle(reply);
            reply = replies.poll();
        }
    }

    private void send(Door door, List<NumberedOrder> orders) {
        if (!orders.isEmpty()) {
            CompletableFuture<Void> _ = sender.send(door, orders).thenAccept(replies::add);
        }
    }

    private void settle(Reply reply) {
        Instant now = patience.now();
        if (reply.broken()) {
            doors.failed(reply.door(), now);
        }
        List<Outcome> outcomes = reader.outcomes(reply, book.tally().acknowledged() > 0);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused(String why)) {
                progress.refused(reply.orders().get(i), why);
            }
            book.settle(reply.orders().get(i), outcomes.get(i), now);
        }
    }

}
