package dev.flotilla.delivery.lanes;

import org.jspecify.annotations.Nullable;

/**
 * What all lanes of an instance may hold together. A lane is full when it holds as much
 * as is left for the others: one busy lane may take half of the room, of many each gets
 * its part, and there is always some left for a lane that just begins
 * (docs/decisions/016-delivery-lanes.md).
 */
public final class Room {

    // Between the marks, so that a lane is not paused and resumed with every batch.
    private static final double EASED = 0.5;

    private final long mostBytes;

    private final long mostRecords;

    private Load held = Load.NONE;

    private @Nullable Object guest;

    public Room(long mostBytes, long mostRecords) {
        this.mostBytes = mostBytes;
        this.mostRecords = mostRecords;
    }

    synchronized void take(Load load) {
        held = held.plus(load);
    }

    synchronized void give(Load load) {
        held = held.minus(load);
    }

    /** From 0 to 1; a little above where a poll brought more than was left. */
    public synchronized double fill() {
        return fill(held);
    }

    boolean isFullFor(Load lane) {
        return fill(lane) >= 1 - fill();
    }

    boolean hasEasedFor(Load lane) {
        return fill(lane) <= (1 - fill()) * EASED;
    }

    /**
     * Whether a lane that has to read all of a range, however full it is, may do so: one
     * of them at a time, or half-read ranges would wait for each other.
     */
    synchronized boolean admits(Object lane) {
        if (guest == null) {
            guest = lane;
        }
        return lane.equals(guest);
    }

    synchronized void dismiss(Object lane) {
        if (lane.equals(guest)) {
            guest = null;
        }
    }

    private double fill(Load load) {
        return Math.max((double) load.bytes() / mostBytes, (double) load.records() / mostRecords);
    }

}
