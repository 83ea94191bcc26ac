package dev.flotilla.bench.sql.streams;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is needed of one.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Customer(String tier) {
}
