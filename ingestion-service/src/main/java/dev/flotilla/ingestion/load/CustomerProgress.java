package dev.flotilla.ingestion.load;

/**
 * How far one customer of a run has come: orders 1 to {@code lastAcknowledged} have to be
 * found in the stores, in this order.
 */
record CustomerProgress(String customerId, long lastAcknowledged) {
}
