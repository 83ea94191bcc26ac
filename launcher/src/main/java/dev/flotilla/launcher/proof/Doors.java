package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The ports of ingestion instances, in turn. They come and go, so one looks again and
 * again; one that has just failed is left alone for a moment.
 */
final class Doors {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private static final Duration REST = Duration.ofMillis(500);

    private final Supplier<List<Integer>> living;

    private final Map<Integer, Instant> resting = new HashMap<>();

    private List<Integer> ports = List.of();

    private Instant nextLook = Instant.MIN;

    private int turn;

    Doors(Supplier<List<Integer>> living) {
        this.living = living;
    }

    OptionalInt next(Instant now) {
        if (!now.isBefore(nextLook)) {
            ports = living.get();
            nextLook = now.plus(LOOK_INTERVAL);
            resting.values().removeIf(until -> !until.isAfter(now));
        }
        for (int tried = 0; tried < ports.size(); tried++) {
            int port = ports.get(Math.floorMod(turn++, ports.size()));
            if (!resting.getOrDefault(port, Instant.MIN).isAfter(now)) {
                return OptionalInt.of(port);
            }
        }
        return OptionalInt.empty();
    }

    void failed(int port, Instant now) {
        resting.put(port, now.plus(REST));
    }

    int count() {
        return ports.size();
    }

}
