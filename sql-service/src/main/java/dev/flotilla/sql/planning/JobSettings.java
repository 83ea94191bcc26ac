package dev.flotilla.sql.planning;

/**
 * How a job runs.
 *
 * @param exactlyOnce or at least once
 * @param batchSize how many records are fetched at once
 */
public record JobSettings(boolean exactlyOnce, int batchSize) {
}
