package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.picture.InstancePicture;

/**
 * Rules about one instance.
 */
final class InstanceRules {

    /** A rebalance leaves somebody without partitions for a moment. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    /** Paused and resumed many times a minute is back-pressure as well. */
    private static final Duration PAUSED_GAP = Duration.ofSeconds(30);

    private static final Set<String> WELL = Set.of("UP", "UNKNOWN");

    private InstanceRules() {
    }

    static List<Rule> all(AlertsProperties settings) {
        return List.of(Rule.atOnce(RuleName.HEARTBEAT_LATE, InstanceRules::late),
                Rule.atOnce(RuleName.INSTANCE_UNHEALTHY, InstanceRules::unhealthy),
                Rule.after(IDLE, RuleName.INSTANCE_IDLE, InstanceRules::idle),
                Rule.atOnce(RuleName.STORE_RETRYING, InstanceRules::retrying),
                Rule.after(settings.pausedFor(), RuleName.PARTITIONS_PAUSED_LONG, InstanceRules::paused)
                    .withGap(PAUSED_GAP));
    }

    private static Stream<Finding> late(Situation situation) {
        return instances(situation, it -> it.presence() == Presence.LATE || it.presence() == Presence.LOST)
            .map(entry -> new Finding(entry.getKey(),
                    "%s has not been heard of for %s".formatted(Words.name(entry.getValue()),
                            Words.lasting(Duration.between(entry.getValue().seenAt(), situation.picture().at()))),
                    "It is dead, frozen, starved or cut off. Others have its partitions by now. If it hangs, end it, so"
                            + " that another can take its place; if it is dead, the end of its log says why."));
    }

    private static Stream<Finding> unhealthy(Situation situation) {
        return working(situation, it -> !WELL.contains(it.health().toUpperCase(Locale.ROOT)))
            .map(entry -> new Finding(entry.getKey(),
                    "%s says that it is %s".formatted(Words.name(entry.getValue()),
                            Words.shortened(entry.getValue().health())),
                    "Its /actuator/health says which part is not well, its log says why."));
    }

    private static Stream<Finding> idle(Situation situation) {
        return working(situation, InstancePicture::idle).map(entry -> new Finding(entry.getKey(),
                "%s owns no partition: there are more consumers than partitions"
                    .formatted(Words.name(entry.getValue())),
                "It takes over when another goes, and costs memory until then. Scale down, or add partitions."));
    }

    private static Stream<Finding> retrying(Situation situation) {
        Map<String, Long> retried = situation.retried();
        return instances(situation, it -> it.presence() == Presence.PRESENT && it.outPerSecond() == 0)
            .filter(entry -> retried.getOrDefault(entry.getKey(), 0L) > 0 && hasWork(situation, entry.getKey()))
            .map(entry -> new Finding(entry.getKey(),
                    "%s cannot write: %s failed within %s, and nothing comes out".formatted(
                            Words.name(entry.getValue()),
                            Words.count(retried.getOrDefault(entry.getKey(), 0L), "attempt"),
                            Words.lasting(Situation.RETRY_WINDOW)),
                    "Nothing is lost: it tries again until its store takes it. Bring the store back; the log has the"
                            + " store's own words."));
    }

    // Where all is done, nothing comes out because nothing comes in.
    private static boolean hasWork(Situation situation, String instance) {
        return situation.picture()
            .groups()
            .values()
            .stream()
            .flatMap(group -> group.partitions().values().stream())
            .anyMatch(
                    partition -> instance.equals(partition.owner()) && partition.lag() != null && partition.lag() > 0);
    }

    private static Stream<Finding> paused(Situation situation) {
        return instances(situation, it -> it.presence() == Presence.PRESENT && it.paused() > 0)
            .map(entry -> new Finding(entry.getKey(),
                    "%s holds back %s, its buffer is %s full".formatted(Words.name(entry.getValue()),
                            Words.count(entry.getValue().paused(), "partition"),
                            Words.percent(entry.getValue().bufferFill())),
                    "Its store takes less than comes in, or is away. Memory stays bounded and nothing is lost. Look at"
                            + " the store first: more instances make a slow one slower."));
    }

    private static Stream<Map.Entry<String, InstancePicture>> working(Situation situation,
            Predicate<InstancePicture> condition) {
        return instances(situation,
                it -> it.presence() == Presence.PRESENT && it.state() == InstanceState.RUNNING && condition.test(it));
    }

    private static Stream<Map.Entry<String, InstancePicture>> instances(Situation situation,
            Predicate<InstancePicture> condition) {
        return situation.picture().instances().entrySet().stream().filter(entry -> condition.test(entry.getValue()));
    }

}
