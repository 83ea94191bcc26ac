package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import dev.flotilla.launcher.console.Console;
import dev.flotilla.launcher.services.ServiceProbe;
import dev.flotilla.launcher.time.Patience;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client outside the fleet. What it was promised is not forgotten with any instance, so
 * each of them may be killed.
 */
public final class Prover {

    /** More than the five seconds within which an ingestion instance answers. */
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    /** For a figure that the verdict does not hang on. */
    private static final Duration ASIDE = Duration.ofSeconds(5);

    private final FleetDoors doors;

    private final Judge judge;

    private final JsonMapper json;

    private final Patience patience;

    private final Console console;

    private volatile boolean stopAsked;

    public Prover(FleetDoors doors, ServiceProbe probe, JsonMapper json, Patience patience, Console console) {
        this.doors = doors;
        this.judge = new Judge(doors, new Witnesses(probe, json), patience);
        this.json = json;
        this.patience = patience;
        this.console = console;
    }

    /** No more orders; the verdict is still given. */
    public void stop() {
        stopAsked = true;
    }

    /**
     * Sends, waits until everything is acknowledged and stored, and judges.
     * @param timeout for all that follows the last new order
     */
    public Court.Decision prove(ProofPlan plan, Duration timeout) throws InterruptedException {
        OptionalLong duplicatesBefore = judge.duplicatesDropped(ASIDE);
        console.say("run %s: %d orders/s of %d customers for %d s; kill what you like meanwhile".formatted(plan.run(),
                plan.rate(), plan.customers(), plan.length().toSeconds()));
        Instant start = patience.now();
        OrderBook book = new OrderBook(plan, start);
        Instant stopped;
        try (OrderSender sender = new OrderSender(REQUEST_TIMEOUT)) {
            OrderLoop loop = new OrderLoop(book, new Doors(doors::ingestion), sender, new AnswerReader(json),
                    new Progress(console, start), patience);
            loop.make(plan.length(), () -> stopAsked);
            stopped = patience.now();
            console.say("no more orders; waiting for %d answers, then for storage".formatted(book.tally().underWay()));
            loop.drain(stopped.plus(timeout));
        }
        Tally tally = book.tally();
        LoadReport claim = new LoadReport("prove", plan.run(), LoadReport.Phase.FINISHED, tally.acknowledged(),
                tally.sent() - tally.acknowledged());
        Verdict verdict = judge.hear(claim, plan.customerPrefix(), timeout.minus(patience.since(stopped)));
        console.say(Progress.closing(plan, tally, Duration.between(start, stopped),
                difference(judge.duplicatesDropped(ASIDE), duplicatesBefore)));
        console.say(verdict.sentence());
        return Court.decision(List.of(verdict));
    }

    private static OptionalLong difference(OptionalLong after, OptionalLong before) {
        return after.isPresent() && before.isPresent() ? OptionalLong.of(after.getAsLong() - before.getAsLong())
                : OptionalLong.empty();
    }

}
