package dev.flotilla.bench.sql.streams;

/**
 * What is needed of one.
 */
record Customer(String tier) {
}
