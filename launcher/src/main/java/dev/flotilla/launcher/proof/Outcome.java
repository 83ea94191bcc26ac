package dev.flotilla.launcher.proof;

import java.time.Duration;

/**
 * What an answer, or its absence, means for one order.
 */
sealed interface Outcome {

    /** The fleet has taken responsibility. */
    record Acknowledged() implements Outcome {
    }

    /** Not taken, or nobody knows; the same id makes another attempt harmless. */
    record TryAgain(Duration after) implements Outcome {
    }

    /** It will never be taken, so the orders are made wrongly. */
    record Refused(String why) implements Outcome {
    }

}
