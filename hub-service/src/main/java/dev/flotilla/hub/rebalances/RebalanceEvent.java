package dev.flotilla.hub.rebalances;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One change of who owns what in a group.
 *
 * @param at when it was over, or first seen
 * @param over whether every partition has an owner again
 * @param millis how long it took, by the clients' own measure or by what the hub saw
 * @param why in words: who came, who left, who vanished
 * @param moves the first of them, at most {@value #MOST_MOVES}
 * @param moved how many there were
 */
public record RebalanceEvent(long number, Instant at, String group, boolean over, @Nullable Long millis, String why,
        List<Move> moves, int moved) {

    public static final int MOST_MOVES = 100;

    public RebalanceEvent {
        moves = List.copyOf(moves);
    }

    /**
     * One partition that changed hands.
     *
     * @param from instance, or client where it is none of the fleet's; absent where
     * nobody had it
     */
    public record Move(String partition, @Nullable String from, @Nullable String to) {
    }

}
