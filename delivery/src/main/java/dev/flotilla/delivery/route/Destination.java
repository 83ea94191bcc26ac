package dev.flotilla.delivery.route;

/**
 * Where records go: into a store that keeps the offset with them or, where it cannot,
 * into a sink for which Kafka keeps it.
 */
public sealed interface Destination<T> permits Store, Sink {

}
