package dev.flotilla.ingestion.intake;

/**
 * An event that all in-sync replicas have, and where.
 */
public record Taken<T>(T event, int partition, long offset) {
}
