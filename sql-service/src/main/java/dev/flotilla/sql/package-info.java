/**
 * Streaming SQL: applications in a file, each job a consumer group, coordinated by Kafka
 * alone.
 */
@NullMarked
package dev.flotilla.sql;

import org.jspecify.annotations.NullMarked;
