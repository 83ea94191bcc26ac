package dev.flotilla.delivery.route;

/**
 * What is delivered where, and in the name of which consumer group.
 */
public record DeliveryRoute<T>(String group, String topic, Reader<T> reader, Destination<T> destination) {
}
