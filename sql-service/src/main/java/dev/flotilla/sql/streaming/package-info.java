/**
 * Jobs as Kafka Streams topologies.
 */
@NullMarked
package dev.flotilla.sql.streaming;

import org.jspecify.annotations.NullMarked;
