package dev.flotilla.hub.heartbeats;

/**
 * Whether an instance is to be counted on.
 */
public enum Presence {

    PRESENT,

    /** A heartbeat is late: it is busy, frozen, cut off or dead. */
    LATE,

    /** So late that it is most likely dead. */
    LOST,

    /** It has said goodbye. */
    GONE

}
