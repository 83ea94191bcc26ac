package dev.flotilla.storage.delivery;

/**
 * What asking a store for its progress came to.
 */
public sealed interface Lookup {

    record Found(Progress progress) implements Lookup {
    }

    record Unavailable(Exception cause) implements Lookup {
    }

}
