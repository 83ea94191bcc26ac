package dev.flotilla.storage.delivery;

/**
 * What is delivered where.
 */
public record DeliveryRoute<T>(String group, String topic, Reader<T> reader, Store<T> store) {
}
