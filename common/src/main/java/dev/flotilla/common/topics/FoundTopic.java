package dev.flotilla.common.topics;

import java.util.Map;

/**
 * A topic as the cluster has it.
 */
record FoundTopic(String name, int partitions, int replication, Map<String, String> configs) {

    FoundTopic {
        configs = Map.copyOf(configs);
    }
}
