/**
 * Kafka Connect with Debezium's JDBC sink, which others would use instead.
 */
@NullMarked
package dev.flotilla.bench.peer;

import org.jspecify.annotations.NullMarked;
