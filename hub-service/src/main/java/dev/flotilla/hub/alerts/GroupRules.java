package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.flotilla.hub.lag.Verdict;
import dev.flotilla.hub.latency.Percentiles;
import dev.flotilla.hub.picture.GroupPicture;
import dev.flotilla.hub.picture.GroupPicture.PartitionPicture;
import org.jspecify.annotations.Nullable;

/**
 * Rules about how groups get on, and what they give up.
 *
 * @param settings thresholds
 */
record GroupRules(AlertsProperties settings) {

    private static final Duration SHORT = Duration.ofSeconds(5);

    private static final Duration LATENCY = Duration.ofSeconds(10);

    private static final Duration LOAD = Duration.ofSeconds(30);

    /** After a kill the others take over within 10 s. */
    private static final Duration UNOWNED = Duration.ofSeconds(15);

    private static final Set<Verdict> STUCK = Set.of(Verdict.STOP, Verdict.STALL, Verdict.REWIND);

    private static final int ENOUGH_RECORDS = 20;

    static List<Rule> all(AlertsProperties settings) {
        GroupRules rules = new GroupRules(settings);
        return List.of(Rule.atOnce(RuleName.CONSUMER_STUCK, rules::stuck),
                Rule.atOnce(RuleName.CONSUMER_NOT_CATCHING_UP, rules::growing),
                Rule.after(SHORT, RuleName.CONSUMER_LAG_HIGH, rules::lag),
                Rule.after(UNOWNED, RuleName.PARTITIONS_UNOWNED, rules::unowned),
                Rule.after(LOAD, RuleName.UNEVEN_LOAD, rules::uneven),
                Rule.after(LATENCY, RuleName.END_TO_END_SLOW, rules::slow),
                Rule.atOnce(RuleName.DEAD_LETTERS_ARRIVING, GroupRules::letters));
    }

    private Stream<Finding> stuck(Situation situation) {
        return missed(situation, it -> STUCK.contains(it.verdict())).map(group -> new Finding(group.getKey(),
                "%s: %s".formatted(Words.shortened(group.getKey()), why(group.getValue())),
                group.getValue().members().isEmpty() ? "Start those that should read it."
                        : "In this order: is it held back (its store), does its log repeat an error, does a member hang?"));
    }

    private Stream<Finding> growing(Situation situation) {
        return missed(situation, it -> it.verdict() == Verdict.WARN).map(group -> new Finding(group.getKey(),
                "%s: %s".formatted(Words.shortened(group.getKey()), why(group.getValue())), more(group.getValue())));
    }

    private Stream<Finding> lag(Situation situation) {
        return missed(situation, it -> it.lag() > settings.lag()).map(group -> new Finding(group.getKey(),
                "%s is %s records behind, and does %s in a second".formatted(Words.shortened(group.getKey()),
                        Words.grouped(group.getValue().lag()), Words.grouped(Math.round(group.getValue().perSecond()))),
                more(group.getValue())));
    }

    private static String why(GroupPicture group) {
        return group.why() == null ? "does not come forward" : group.why();
    }

    private static String more(GroupPicture group) {
        long paused = group.partitions().values().stream().filter(PartitionPicture::paused).count();
        if (paused > 0) {
            return "%s held back, so it is the store: more instances do not help."
                .formatted(paused == 1 ? "1 partition is" : paused + " partitions are");
        }
        int spare = group.partitions().size() - group.members().size();
        return spare > 0
                ? "There is room for %s. Kafka keeps what waits for as long as the topic does, and no longer."
                    .formatted(Words.count(spare, "more consumer"))
                : "Every partition has a consumer of its own: make its work quicker, or add partitions.";
    }

    // A topic that none of the group reads is one that it has read once.
    private Stream<Finding> unowned(Situation situation) {
        return groups(situation, it -> !it.members().isEmpty() && !"share".equalsIgnoreCase(it.protocol()))
            .flatMap(group -> {
                Set<String> read = group.getValue()
                    .partitions()
                    .entrySet()
                    .stream()
                    .filter(partition -> partition.getValue().owner() != null)
                    .map(partition -> topic(partition.getKey()))
                    .collect(Collectors.toSet());
                List<String> unowned = group.getValue()
                    .partitions()
                    .entrySet()
                    .stream()
                    .filter(partition -> partition.getValue().owner() == null
                            && read.contains(topic(partition.getKey())))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
                return unowned.isEmpty() ? Stream.of() : Stream.of(unowned(group.getKey(), unowned));
            });
    }

    private static Finding unowned(String group, List<String> partitions) {
        return new Finding(group,
                "nobody in %s reads %s: %s%s".formatted(Words.shortened(group),
                        Words.count(partitions.size(), "partition"), Words.shortened(partitions.getFirst()),
                        partitions.size() == 1 ? "" : " and more"),
                "A member hangs, or the group cannot agree. See the timeline for who left; end whoever hangs.");
    }

    private static String topic(String partition) {
        return partition.substring(0, Math.max(0, partition.lastIndexOf('-')));
    }

    private Stream<Finding> uneven(Situation situation) {
        return groups(situation, it -> it.perSecond() > settings.unevenFrom()).flatMap(group -> {
            Map<String, Double> load = group.getValue()
                .partitions()
                .values()
                .stream()
                .filter(partition -> partition.owner() != null)
                .collect(Collectors.groupingBy(partition -> String.valueOf(partition.owner()),
                        Collectors.summingDouble(PartitionPicture::perSecond)));
            double mean = load.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
            return load.entrySet()
                .stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .filter(most -> mean > 0 && most.getValue() > mean * (1 + settings.uneven()))
                .map(most -> uneven(situation, group.getKey(), most, mean))
                .stream();
        });
    }

    private static Finding uneven(Situation situation, String group, Map.Entry<String, Double> most, double mean) {
        var instance = situation.picture().instances().get(most.getKey());
        return new Finding(group,
                "%s does %s records/s of %s, %s more than the mean".formatted(
                        instance == null ? Words.shortened(most.getKey()) : Words.name(instance),
                        Words.grouped(Math.round(most.getValue())), Words.shortened(group),
                        Words.percent(most.getValue() / mean - 1)),
                "Some keys bring far more than others, or partitions are shared unevenly. More instances do not divide"
                        + " a key; more partitions divide keys that share one.");
    }

    private Stream<Finding> slow(Situation situation) {
        long most = settings.endToEnd().toMillis();
        return groups(situation, it -> isSlow(it.endToEnd(), most)).map(group -> {
            Percentiles took = group.getValue().endToEnd();
            return new Finding(group.getKey(),
                    "one record in a hundred takes %s or more until %s has done it".formatted(
                            Words.lasting(Duration.ofMillis(took == null ? most : Math.round(took.p99()))),
                            Words.shortened(group.getKey())),
                    "See which group has lag. What was placed earlier, and letters that are replayed, count as slow, too.");
        });
    }

    private static boolean isSlow(@Nullable Percentiles took, long most) {
        return took != null && took.records() >= ENOUGH_RECORDS && took.p99() > most;
    }

    private static Stream<Finding> letters(Situation situation) {
        return situation.picture()
            .deadLetters()
            .entrySet()
            .stream()
            .filter(topic -> topic.getValue().perMinute() > 0)
            .map(topic -> new Finding(topic.getKey(),
                    "at least %s of %s could not be processed in the last minute, at most %s in %s".formatted(
                            Words.count(Math.round(topic.getValue().perMinute()), "record"),
                            Words.shortened(topic.getValue().of()),
                            topic.getValue().letters() == 1 ? "1 letter is"
                                    : Words.grouped(topic.getValue().letters()) + " letters are",
                            Words.shortened(topic.getKey())),
                    "Their partition goes on. Read the reasons, mend the cause, then replay them."));
    }

    // What a console consumer leaves behind for some days is nobody's to go on with.
    private static Stream<Map.Entry<String, GroupPicture>> missed(Situation situation,
            Predicate<GroupPicture> condition) {
        return groups(situation, condition)
            .filter(group -> !group.getValue().members().isEmpty() || group.getValue().service() != null);
    }

    private static Stream<Map.Entry<String, GroupPicture>> groups(Situation situation,
            Predicate<GroupPicture> condition) {
        return situation.picture().groups().entrySet().stream().filter(group -> condition.test(group.getValue()));
    }

}
