package dev.flotilla.delivery.route;

/**
 * How far a partition has been stored, as its store says.
 */
public sealed interface Progress {

    record NotStarted() implements Progress {
    }

    /** Everything before {@code offset} is stored or dead-lettered. */
    record Next(long offset) implements Progress {
    }

}
