package dev.flotilla.common.events;

/**
 * What reading bytes as an event came to.
 */
public sealed interface Parsed<T> {

    record Valid<T>(T value) implements Parsed<T> {
    }

    record Unreadable<T>(String reason) implements Parsed<T> {
    }

}
