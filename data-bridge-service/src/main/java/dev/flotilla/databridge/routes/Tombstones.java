package dev.flotilla.databridge.routes;

/**
 * What becomes of a record without a value.
 */
public enum Tombstones {

    /** It is in the dead-letter topic, for somebody to look at. */
    DEAD_LETTER,

    /** It is passed over; rows that were stored stay. */
    IGNORE

}
