package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules about all instances of one service.
 */
final class ServiceRules {

    private static final Duration HOLD = Duration.ofSeconds(5);

    private static final int MOST_VERSIONS = 4;

    private ServiceRules() {
    }

    static List<Rule> all(AlertsProperties settings) {
        return List.of(Rule.after(HOLD, RuleName.INSTANCES_FEWER, ServiceRules::fewer),
                Rule.after(HOLD, RuleName.SERVICE_GONE, ServiceRules::gone),
                Rule.after(settings.mixedFor(), RuleName.VERSIONS_MIXED, ServiceRules::mixed));
    }

    private static Stream<Finding> fewer(Situation situation) {
        return situation.picture()
            .services()
            .entrySet()
            .stream()
            .filter(service -> service.getValue().present() > 0
                    && service.getValue().present() < service.getValue().expected())
            .map(service -> new Finding(service.getKey(),
                    "%d of %d instances of %s are there".formatted(service.getValue().present(),
                            service.getValue().expected(), Words.shortened(service.getKey())),
                    "The others went without a goodbye. Their partitions go on elsewhere; start as many again."));
    }

    private static Stream<Finding> gone(Situation situation) {
        return situation.picture()
            .services()
            .entrySet()
            .stream()
            .filter(service -> service.getValue().present() == 0 && service.getValue().expected() > 0)
            .map(service -> new Finding(service.getKey(),
                    "no instance of %s is left, of %d".formatted(Words.shortened(service.getKey()),
                            service.getValue().expected()),
                    "Nothing is lost: what it reads waits in Kafka, for as long as the topic keeps it. Start it."));
    }

    private static Stream<Finding> mixed(Situation situation) {
        return situation.picture()
            .services()
            .entrySet()
            .stream()
            .filter(service -> service.getValue().versions().size() > 1)
            .map(service -> new Finding(service.getKey(),
                    "%s runs in %d versions: %s".formatted(Words.shortened(service.getKey()),
                            service.getValue().versions().size(),
                            service.getValue()
                                .versions()
                                .stream()
                                .limit(MOST_VERSIONS)
                                .map(Words::shortened)
                                .collect(Collectors.joining(", "))),
                    "A release has not come to its end. Finish it, or take it back."));
    }

}
