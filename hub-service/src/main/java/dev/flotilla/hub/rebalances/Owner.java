package dev.flotilla.hub.rebalances;

/**
 * Who owns partitions: an instance, or a client that is none of the fleet's.
 *
 * @param name for people
 */
record Owner(String id, String name, boolean isInstance) {
}
