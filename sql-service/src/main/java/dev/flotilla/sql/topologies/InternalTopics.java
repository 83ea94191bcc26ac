package dev.flotilla.sql.topologies;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The topics that Kafka Streams makes for a group. Exactly these: the name of one group
 * may begin with that of another.
 */
final class InternalTopics {

    private static final String CHANGELOG = "-changelog";

    private static final String REPARTITION = "-repartition";

    private InternalTopics() {
    }

    static SortedSet<String> of(String group, Topology topology) {
        SortedSet<String> topics = new TreeSet<>();
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Processor processor) {
                    processor.stores().forEach(store -> topics.add(group + "-" + store + CHANGELOG));
                }
                else if (node instanceof TopologyDescription.Source source) {
                    Set<String> read = source.topicSet() == null ? Set.of() : source.topicSet();
                    read.stream()
                        .filter(topic -> topic.endsWith(REPARTITION))
                        .forEach(topic -> topics.add(topic.startsWith(group + "-") ? topic : group + "-" + topic));
                }
            }
        }
        return topics;
    }

}
