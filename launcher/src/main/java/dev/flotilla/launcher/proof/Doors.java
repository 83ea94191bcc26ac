package dev.flotilla.launcher.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The doors of ingestion, in turn. They come and go, so one looks again and again; one
 * that has just failed is left alone for a moment.
 */
final class Doors {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private static final Duration REST = Duration.ofMillis(500);

    private final Supplier<List<Door>> open;

    private final Map<Door, Instant> resting = new HashMap<>();

    private List<Door> doors = List.of();

    private Instant nextLook = Instant.MIN;

    private int turn;

    Doors(Supplier<List<Door>> open) {
        this.open = open;
    }

    Optional<Door> next(Instant now) {
        if (!now.isBefore(nextLook)) {
            doors = open.get();
            nextLook = now.plus(LOOK_INTERVAL);
            resting.values().removeIf(until -> !until.isAfter(now));
        }
        for (int tried = 0; tried < doors.size(); tried++) {
            Door door = doors.get(Math.floorMod(turn++, doors.size()));
            if (!resting.getOrDefault(door, Instant.MIN).isAfter(now)) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }

    void failed(Door door, Instant now) {
        resting.put(door, now.plus(REST));
    }

    int count() {
        return doors.size();
    }

}
