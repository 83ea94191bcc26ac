package dev.flotilla.hub.cluster;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A topic and its partitions, in their order.
 */
public record SeenTopic(String name, List<SeenPartition> partitions) {

    public SeenTopic {
        partitions = List.copyOf(partitions);
    }

    @Nullable Long end(int number) {
        return number < partitions.size() ? partitions.get(number).end() : null;
    }

}
