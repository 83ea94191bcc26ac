package dev.flotilla.processor.orders;

/**
 * The fleet's answer to an order.
 */
sealed interface Decision {

    record Confirmed(long totalMinor) implements Decision {
    }

    record Rejected(String reason) implements Decision {
    }

}
