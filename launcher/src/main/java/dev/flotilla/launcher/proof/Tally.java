package dev.flotilla.launcher.proof;

/**
 * How far a proof is.
 *
 * @param sent different orders
 * @param retried those of them that one attempt was not enough for
 * @param refused orders that will never be taken
 * @param throttled whether orders are due that no customer is free to give
 */
record Tally(long sent, long acknowledged, long retried, long refused, boolean throttled) {

    /** Sent, and neither acknowledged nor refused so far. */
    long underWay() {
        return sent - acknowledged - refused;
    }

}
