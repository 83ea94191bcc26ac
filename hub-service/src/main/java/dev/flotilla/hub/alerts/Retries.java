package dev.flotilla.hub.alerts;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import dev.flotilla.hub.picture.InstancePicture;

/**
 * How often instances have had to try again of late: they tell it since their start.
 */
final class Retries {

    private static final int MOST_INSTANCES = 2_000;

    private record Count(Instant at, long retries) {
    }

    /** Only where it has changed, so a few for an instance. */
    private final Map<String, Deque<Count>> counts = new HashMap<>();

    Map<String, Long> look(Map<String, InstancePicture> instances, Instant now) {
        counts.keySet().retainAll(instances.keySet());
        Map<String, Long> grown = new HashMap<>();
        instances.forEach((id, instance) -> {
            Deque<Count> known = counts.get(id);
            if (known == null && counts.size() < MOST_INSTANCES) {
                known = new ArrayDeque<>();
                counts.put(id, known);
            }
            if (known != null) {
                grown.put(id, grown(known, new Count(now, instance.retries())));
            }
        });
        return grown;
    }

    private static long grown(Deque<Count> known, Count now) {
        if (known.isEmpty() || now.retries() != known.getLast().retries()) {
            known.add(now);
        }
        // The last before the window is what has grown within it.
        Instant begin = now.at().minus(Situation.RETRY_WINDOW);
        while (known.size() > 1 && second(known).at().isBefore(begin)) {
            known.removeFirst();
        }
        return Math.max(0, now.retries() - known.getFirst().retries());
    }

    private static Count second(Deque<Count> known) {
        var all = known.iterator();
        all.next();
        return all.next();
    }

}
