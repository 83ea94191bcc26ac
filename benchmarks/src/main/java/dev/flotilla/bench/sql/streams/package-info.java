/**
 * Topologies of Kafka Streams: one that looks at nothing, and those that a good engineer
 * would write.
 */
@NullMarked
package dev.flotilla.bench.sql.streams;

import org.jspecify.annotations.NullMarked;
