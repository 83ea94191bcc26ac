package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.flotilla.hub.picture.HubPicture;
import dev.flotilla.hub.picture.TopicPicture;

/**
 * Rules about the cluster.
 */
final class KafkaRules {

    private static final String KAFKA = "kafka";

    private static final Duration HOLD = Duration.ofSeconds(5);

    private static final int MOST_NAMES = 3;

    private KafkaRules() {
    }

    static List<Rule> all() {
        return List.of(Rule.after(HOLD, RuleName.KAFKA_UNREACHABLE, KafkaRules::unreachable).alsoBlind(),
                Rule.after(HOLD, RuleName.BROKER_GONE, KafkaRules::gone),
                Rule.after(HOLD, RuleName.UNDER_REPLICATED, KafkaRules::underReplicated),
                Rule.after(HOLD, RuleName.LEADERLESS, KafkaRules::leaderless));
    }

    private static Stream<Finding> unreachable(Situation situation) {
        HubPicture hub = situation.picture().hub();
        return hub.sees() ? Stream.of() : Stream.of(new Finding(KAFKA,
                "the hub does not reach Kafka" + (hub.why() == null ? "" : ": " + hub.why()),
                "What the page shows is how it was. If instances work, look at the hub's network and its"
                        + " KAFKA_BOOTSTRAP_SERVERS; else start the brokers. Restart nobody: everyone goes on by itself."));
    }

    private static Stream<Finding> gone(Situation situation) {
        return situation.picture()
            .brokers()
            .entrySet()
            .stream()
            .filter(broker -> !broker.getValue().present())
            .map(broker -> new Finding(broker.getKey(),
                    "broker %s is gone, and should have a copy of %s".formatted(broker.getKey(),
                            Words.count(broker.getValue().replicas(), "partition")),
                    "With one of three gone everything goes on, with two nothing is acknowledged. Bring it back"
                            + " before the next one goes."));
    }

    private static Stream<Finding> underReplicated(Situation situation) {
        return topics(situation, TopicPicture::underReplicated, "has fewer copies in sync than it should have",
                "have fewer copies in sync than they should have",
                "Where a broker is gone, bring it back. Where all are there, one cannot keep up: look at its disk and network.");
    }

    private static Stream<Finding> leaderless(Situation situation) {
        return topics(situation, TopicPicture::leaderless, "has no leader", "have no leader",
                "Nobody can write or read them. Bring back the brokers that have their copies.");
    }

    // A broker that goes concerns all topics: one alert for all of them.
    private static Stream<Finding> topics(Situation situation, ToIntFunction<TopicPicture> partitions, String has,
            String have, String remedy) {
        Map<String, TopicPicture> topics = situation.picture().topics();
        List<String> names = topics.entrySet()
            .stream()
            .filter(topic -> partitions.applyAsInt(topic.getValue()) > 0)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
        if (names.isEmpty()) {
            return Stream.of();
        }
        int sum = topics.values().stream().mapToInt(partitions).sum();
        String named = names.stream().limit(MOST_NAMES).map(Words::shortened).collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return Stream.of(new Finding(KAFKA,
                "%s of %s%s %s".formatted(Words.count(sum, "partition"), named, more, sum == 1 ? has : have), remedy));
    }

}
