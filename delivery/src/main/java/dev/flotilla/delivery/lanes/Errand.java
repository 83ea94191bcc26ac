package dev.flotilla.delivery.lanes;

/**
 * What a lane asks the polling thread to do.
 */
enum Errand {

    NONE,

    /** Have a writer run the lane. */
    RUN,

    /** Set the consumer where the store says. */
    PLACE

}
