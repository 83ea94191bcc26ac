package dev.flotilla.common.topics;

/**
 * A topic as the cluster has it.
 */
record FoundTopic(String name, int partitions, int replication, String cleanupPolicy) {
}
