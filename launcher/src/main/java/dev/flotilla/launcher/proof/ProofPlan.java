package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import dev.flotilla.launcher.console.Trouble;

/**
 * What a proof is to send.
 *
 * @param run its name, with which the ids of its customers and orders begin
 * @param rate in orders per second
 * @param customers also how many orders can be under way at a time
 * @param length of sending, before what is under way is waited for
 */
public record ProofPlan(String run, int rate, int customers, Duration length) {

    private static final int MAX_RATE = 100_000;

    private static final int MAX_CUSTOMERS = 100_000;

    public ProofPlan {
        requireWithin("--rate", rate, MAX_RATE);
        requireWithin("--customers", customers, MAX_CUSTOMERS);
        if (!length.isPositive()) {
            throw new Trouble("--seconds is " + length.toSeconds() + ", and nothing could be sent in that time",
                    "--seconds 60");
        }
    }

    public static ProofPlan of(int rate, int customers, Duration length) {
        return new ProofPlan("prove-%08x".formatted(ThreadLocalRandom.current().nextInt()), rate, customers, length);
    }

    /** With its end, lest it be the beginning of another run's as well. */
    String customerPrefix() {
        return run + "-";
    }

    long ordersIn(Duration time) {
        return time.toMillis() * rate / 1000;
    }

    private static void requireWithin(String option, int value, int greatest) {
        if (value < 1 || value > greatest) {
            throw new Trouble("%s is %d".formatted(option, value), "%s 1 to %d".formatted(option, greatest));
        }
    }

}
