package dev.flotilla.delivery.route;

/**
 * What asking a store for its progress came to.
 */
public sealed interface Lookup {

    record Found(Progress progress) implements Lookup {
    }

    /**
     * Everything before the range is settled, and whether the range is, nobody knows: it
     * has to be written again exactly.
     */
    record Unsettled(Range range) implements Lookup {
    }

    record Unavailable(Exception cause) implements Lookup {
    }

}
