package dev.flotilla.hub.heartbeats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.flotilla.common.heartbeat.Heartbeat;

/**
 * Who has been heard, who is missed, and whom to forget.
 */
final class HeartbeatBook {

    static final int MOST = 2_000;

    static final Duration LOST_SHOWN = Duration.ofMinutes(10);

    private static final Duration GONE_SHOWN = Duration.ofMinutes(1);

    private final HeartbeatsProperties properties;

    private final Map<String, HeardInstance> heard = new HashMap<>();

    HeartbeatBook(HeartbeatsProperties properties) {
        this.properties = properties;
    }

    /** Whether there was room for it. */
    boolean hear(Heartbeat heartbeat, Instant at) {
        String id = heartbeat.instance().id();
        HeardInstance before = heard.get(id);
        if (before == null || !before.isOfSameStart(heartbeat)) {
            if (before == null && heard.size() >= MOST && !makeRoom()) {
                return false;
            }
            heard.put(id, HeardInstance.first(heartbeat, at));
            return true;
        }
        // Nobody comes back from there; one that seems to was overtaken by its goodbye.
        if (!before.hasStopped()) {
            heard.put(id, before.again(heartbeat, at));
        }
        return true;
    }

    // Who has been silent for the longest, if it is silent at all.
    private boolean makeRoom() {
        Instant last = heard.values().stream().map(HeardInstance::heardAt).max(Comparator.naturalOrder()).orElseThrow();
        Optional<String> quietest = heard.entrySet()
            .stream()
            .filter(one -> one.getValue().hasStopped() || presence(one.getValue(), last) != Presence.PRESENT)
            .min(Comparator.comparing(one -> one.getValue().heardAt()))
            .map(Map.Entry::getKey);
        quietest.ifPresent(heard::remove);
        return quietest.isPresent();
    }

    void forget(String id) {
        heard.remove(id);
    }

    /**
     * Time in which nothing could be heard counts for nobody, and who was there gets as
     * long as anybody may take to be heard again.
     */
    void wasDeaf(Instant from, Instant until) {
        Duration deaf = Duration.between(from, until);
        heard.replaceAll((id, one) -> {
            if (one.hasStopped()) {
                return one;
            }
            Instant since = presence(one, from) == Presence.PRESENT ? until : one.silentSince().plus(deaf);
            return one.silentSince(since.isBefore(one.silentSince()) ? one.silentSince() : since);
        });
    }

    /**
     * The hub's clock was put back: nobody has been heard later than now.
     */
    void wasPutBack(Instant now) {
        heard.replaceAll((_, one) -> one.notAfter(now));
    }

    /** As they are at that time. */
    List<SeenInstance> at(Instant now) {
        heard.values().removeIf(one -> isOver(one, now));
        forgetSucceeded(now);
        number();
        return heard.values()
            .stream()
            .map(one -> new SeenInstance(one.heartbeat(), number(one), one.heardAt(), presence(one, now)))
            .sorted(Comparator.comparing(SeenInstance::service)
                .thenComparingInt(SeenInstance::number)
                .thenComparing(SeenInstance::id))
            .toList();
    }

    private boolean isOver(HeardInstance one, Instant now) {
        return age(one, now).compareTo(one.hasStopped() ? GONE_SHOWN : LOST_SHOWN) >= 0;
    }

    private Presence presence(HeardInstance one, Instant now) {
        return one.hasStopped() ? Presence.GONE : properties.at(age(one, now));
    }

    private static Duration age(HeardInstance one, Instant now) {
        return Duration.between(one.silentSince(), now);
    }

    // Each that has come takes the place of one only. Both in order of time: who began
    // too early for one that was lost did so for all that were lost later.
    private void forgetSucceeded(Instant now) {
        List<Map.Entry<String, HeardInstance>> lost = heard.entrySet()
            .stream()
            .filter(one -> presence(one.getValue(), now) == Presence.LOST)
            .sorted(Comparator.comparing(one -> one.getValue().heardAt()))
            .toList();
        if (lost.isEmpty()) {
            return;
        }
        Map<String, Deque<String>> successors = successors(now);
        for (Map.Entry<String, HeardInstance> one : lost) {
            Deque<String> come = successors.getOrDefault(one.getValue().service(), new ArrayDeque<>());
            while (!come.isEmpty() && !hasBegunAfter(come.getFirst(), one.getValue().heardAt())) {
                come.removeFirst();
            }
            if (!come.isEmpty()) {
                heard.computeIfPresent(come.removeFirst(), (_, other) -> other.successor());
                heard.remove(one.getKey());
            }
        }
    }

    private boolean hasBegunAfter(String id, Instant moment) {
        HeardInstance one = heard.get(id);
        return one != null && one.beganAt().isAfter(moment);
    }

    private Map<String, Deque<String>> successors(Instant now) {
        Map<String, Deque<String>> successors = new HashMap<>();
        heard.entrySet()
            .stream()
            .filter(one -> !one.getValue().succeeds() && isThere(presence(one.getValue(), now)))
            .sorted(Comparator.comparing(one -> one.getValue().beganAt()))
            .forEach(one -> successors.computeIfAbsent(one.getValue().service(), _ -> new ArrayDeque<>())
                .addLast(one.getKey()));
        return successors;
    }

    private static boolean isThere(Presence presence) {
        return presence == Presence.PRESENT || presence == Presence.LATE;
    }

    // In order of their start, so that a hub that starts anew counts as the others do.
    private void number() {
        List<Map.Entry<String, HeardInstance>> without = heard.entrySet()
            .stream()
            .filter(one -> one.getValue().number() == null)
            .sorted(Comparator.comparing((Map.Entry<String, HeardInstance> one) -> one.getValue().beganAt())
                .thenComparing(Map.Entry::getKey))
            .toList();
        Map<String, Set<Integer>> taken = new HashMap<>();
        if (!without.isEmpty()) {
            heard.values().forEach(one -> {
                Integer number = one.number();
                if (number != null) {
                    taken.computeIfAbsent(one.service(), _ -> new HashSet<>()).add(number);
                }
            });
        }
        for (Map.Entry<String, HeardInstance> one : without) {
            Set<Integer> ofService = taken.computeIfAbsent(one.getValue().service(), _ -> new HashSet<>());
            int free = 1;
            while (!ofService.add(free)) {
                free++;
            }
            heard.put(one.getKey(), one.getValue().numbered(free));
        }
    }

    private static int number(HeardInstance one) {
        Integer number = one.number();
        return number == null ? 0 : number;
    }

}
