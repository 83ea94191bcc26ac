package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import dev.flotilla.launcher.console.Console;

/**
 * A line every few seconds for whoever watches.
 */
final class Progress {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    /** What is due between the last tick and the end is never made. */
    private static final Duration TOLERANCE = Duration.ofMillis(500);

    private final Console console;

    private final Instant start;

    private Instant last;

    private long acknowledgedBefore;

    private boolean refusalTold;

    Progress(Console console, Instant start) {
        this.console = console;
        this.start = start;
        this.last = start;
    }

    void tell(Instant now, Tally tally, int instances) {
        Duration passed = Duration.between(last, now);
        if (passed.compareTo(INTERVAL) < 0) {
            return;
        }
        long perSecond = (tally.acknowledged() - acknowledgedBefore) * 1000 / passed.toMillis();
        last = now;
        acknowledgedBefore = tally.acknowledged();
        console.say(line(Duration.between(start, now), tally, perSecond, instances));
    }

    /** Once: the others are of the same kind. */
    void refused(NumberedOrder order, String why) {
        if (!refusalTold) {
            refusalTold = true;
            console.say("order %s is refused, so no more are made: %s".formatted(order.orderId(), why));
        }
    }

    /**
     * @param duplicates that storage dropped meanwhile, whoever had sent them
     */
    static String closing(ProofPlan plan, Tally tally, Duration making, OptionalLong duplicates) {
        String dropped = duplicates.isPresent() ? "storage dropped %d duplicates".formatted(duplicates.getAsLong())
                : "how many duplicates storage dropped is unknown";
        long asked = plan.ordersIn(making);
        String held = tally.sent() + plan.ordersIn(TOLERANCE) < asked
                ? "; fell behind, %d of %d orders were not made in their time".formatted(asked - tally.sent(), asked)
                : "";
        return "run %s: %d orders sent, %d acknowledged, %d sent again; %s%s".formatted(plan.run(), tally.sent(),
                tally.acknowledged(), tally.retried(), dropped, held);
    }

    static String line(Duration elapsed, Tally tally, long perSecond, int instances) {
        String line = "%4d s: %d sent, %d acknowledged (%d/s), %d under way, %d sent again".formatted(
                elapsed.toSeconds(), tally.sent(), tally.acknowledged(), perSecond, tally.underWay(), tally.retried());
        if (instances == 0) {
            return line + "; no ingestion-service listens, waiting for one";
        }
        return tally.throttled() ? line + "; throttled, for every customer waits for an answer" : line;
    }

}
