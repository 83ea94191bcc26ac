package dev.flotilla.hub.picture;

import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.hub.cluster.ClusterSight;
import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.cluster.SeenTopic;
import dev.flotilla.hub.cluster.TopicKind;
import dev.flotilla.hub.heartbeats.Crew;
import dev.flotilla.hub.letters.ReplayableGroups;
import dev.flotilla.hub.rates.TopicRate;
import dev.flotilla.hub.rebalances.RebalanceEvent;

import static dev.flotilla.hub.picture.Rounding.hundredths;

/**
 * Puts a picture together from what is known. It has no alerts yet: they are found by
 * looking at it.
 */
public final class Painter {

    private Painter() {
    }

    public static FleetPicture paint(Scene scene) {
        ClusterSight sight = scene.sight();
        Crew crew = new Crew(scene.instances());
        Idleness idleness = new Idleness(sight, crew);
        return new FleetPicture(scene.at(), scene.hub(), ServicePainter.paint(scene, idleness),
                InstancePainter.paint(scene.instances(), idleness),
                sight == null ? Map.of() : new GroupPainter(scene.instances(), crew, scene.measures()).paint(sight),
                sight == null ? Map.of() : topics(sight, scene.measures()),
                sight == null ? Map.of() : BrokerPainter.paint(sight), Map.of(), rebalances(scene),
                sight == null ? Map.of() : letters(sight, scene.measures()));
    }

    private static Map<String, TopicPicture> topics(ClusterSight sight, Measures measures) {
        Map<String, TopicPicture> topics = new TreeMap<>();
        sight.topics().forEach((name, topic) -> topics.put(name, topic(topic, measures)));
        return topics;
    }

    private static TopicPicture topic(SeenTopic topic, Measures measures) {
        TopicRate rate = measures.rates().get(topic.name());
        int replication = topic.partitions()
            .stream()
            .mapToInt(partition -> partition.replicas().size())
            .max()
            .orElse(0);
        long thin = topic.partitions().stream().filter(SeenPartition::isUnderReplicated).count();
        long leaderless = topic.partitions().stream().filter(partition -> partition.leader() == null).count();
        return new TopicPicture(TopicKind.of(topic.name()), topic.partitions().size(), replication, records(topic),
                rate == null ? 0 : hundredths(rate.perSecond() * measures.recordsPerOffset(topic.name())),
                rate == null ? 0 : hundredths(rate.skew()), (int) thin, (int) leaderless,
                measures.keys().get(topic.name()));
    }

    private static long records(SeenTopic topic) {
        long records = 0;
        for (SeenPartition partition : topic.partitions()) {
            Long begin = partition.begin();
            Long end = partition.end();
            records += begin == null || end == null ? 0 : end - begin;
        }
        return records;
    }

    private static Map<String, LettersPicture> letters(ClusterSight sight, Measures measures) {
        Map<String, LettersPicture> letters = new TreeMap<>();
        ReplayableGroups.of(sight.topics().keySet()).forEach((name, groups) -> {
            SeenTopic topic = sight.topics().get(name);
            TopicRate rate = measures.rates().get(name);
            String of = FleetTopics.topicOf(name);
            letters.put(name, new LettersPicture(of, topic == null ? 0 : records(topic),
                    rate == null ? 0 : atLeast(rate.perMinute()), groups));
        });
        return letters;
    }

    // Each transaction writes one letter or more, and takes one offset for its end.
    private static double atLeast(double offsets) {
        return Math.ceil(offsets / 2);
    }

    private static Map<String, RebalanceEvent> rebalances(Scene scene) {
        Map<String, RebalanceEvent> events = new TreeMap<>();
        scene.rebalances().forEach(event -> events.put(String.valueOf(event.number()), event));
        return events;
    }

}
