/**
 * HTTP in, Kafka out, keyed by customer: nothing is answered before Kafka has it.
 */
@NullMarked
package dev.flotilla.ingestion;

import org.jspecify.annotations.NullMarked;
