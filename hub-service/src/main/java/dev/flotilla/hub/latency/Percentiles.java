package dev.flotilla.hub.latency;

/**
 * Of the last minute, in milliseconds; as exact as the steps 1, 2, 5, 10 … are.
 */
public record Percentiles(double p50, double p95, double p99, long records) {
}
