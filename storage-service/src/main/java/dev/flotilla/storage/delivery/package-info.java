/**
 * Partitions of a topic into a store, exactly once: knows Kafka and a
 * {@link dev.flotilla.storage.delivery.Store}, nothing of orders, SQL or HTTP.
 */
@NullMarked
package dev.flotilla.storage.delivery;

import org.jspecify.annotations.NullMarked;
