package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All alerts at one moment, and how they go on.
 */
record AlertStates(Map<String, Tracked> byKey) {

    private static final int MOST_OF_A_RULE = 100;

    private static final int MOST_WITH_UNTOLD = 200;

    AlertStates {
        byKey = Map.copyOf(byKey);
    }

    /**
     * @param asked the rules that are asked now; alerts of others stay as they are
     */
    AlertStates after(Collection<Rule> asked, Situation situation, Duration keep) {
        Map<String, Tracked> next = new HashMap<>(byKey);
        next.values().removeIf(known -> asked.stream().anyMatch(known::isOf));
        asked.forEach(rule -> next.putAll(after(rule, situation, keep)));
        return new AlertStates(next);
    }

    private Map<String, Tracked> after(Rule rule, Situation situation, Duration keep) {
        Instant now = situation.picture().at();
        Map<String, Finding> found = new LinkedHashMap<>();
        rule.check().look(situation).forEach(it -> found.putIfAbsent(it.subject(), it));
        Map<String, Tracked> next = new HashMap<>();
        byKey.forEach((key, known) -> {
            if (known.isOf(rule)) {
                Finding finding = found.remove(known.alert().subject());
                Tracked left = finding == null ? known.away(now, keep) : known.held(finding, now);
                if (left != null) {
                    next.put(key, left);
                }
            }
        });
        long lasting = next.values().stream().filter(known -> !known.isOver()).count();
        found.values().stream().limit(Math.max(0, MOST_OF_A_RULE - lasting)).forEach(finding -> {
            Tracked begun = Tracked.begin(rule, finding, now);
            next.put(begun.alert().key(), begun);
        });
        makeRoom(next);
        return next;
    }

    // Those that are over, the oldest first; last of all those of which that is still to
    // be told.
    private static void makeRoom(Map<String, Tracked> alerts) {
        alerts.entrySet()
            .stream()
            .filter(it -> it.getValue().isOver())
            .sorted(Map.Entry.comparingByValue(
                    Comparator.comparing(Tracked::told).thenComparing(tracked -> tracked.alert().clearedAt())))
            .toList()
            .forEach(it -> {
                if (alerts.size() > (it.getValue().told() ? MOST_WITH_UNTOLD : MOST_OF_A_RULE)) {
                    alerts.remove(it.getKey());
                }
            });
    }

    AlertStates told(Collection<Tracked> told) {
        Map<String, Tracked> next = new HashMap<>(byKey);
        told.forEach(tracked -> next.put(tracked.alert().key(), tracked.asTold()));
        return new AlertStates(next);
    }

}
