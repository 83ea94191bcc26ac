/**
 * One event to Kafka within a deadline and a bound, and what became of it.
 */
@NullMarked
package dev.flotilla.ingestion.publishing;

import org.jspecify.annotations.NullMarked;
