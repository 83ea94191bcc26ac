package dev.flotilla.hub.alerts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules that are in force.
 */
record Rulebook(List<Rule> rules) {

    Rulebook {
        rules = List.copyOf(rules);
    }

    static Rulebook of(AlertsProperties settings) {
        return new Rulebook(Stream
            .of(KafkaRules.all(), InstanceRules.all(settings), ServiceRules.all(settings), GroupRules.all(settings))
            .flatMap(List::stream)
            .filter(rule -> !settings.off().contains(rule.name().shown()))
            .toList());
    }

    static void check(Set<String> off) {
        Set<String> unknown = new TreeSet<>(off);
        unknown.removeAll(RuleName.all());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("flotilla.hub.alerts.off names rules that there are not: " + unknown
                    + ". There are " + new TreeSet<>(RuleName.all()));
        }
    }

}
