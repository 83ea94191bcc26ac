package dev.flotilla.hub.keys;

import java.util.Map;

/**
 * What some of a topic's latest records are keyed by.
 *
 * @param recordsPerOffset how many of the offsets hold a record, 0 to 1: the others are
 * where transactions end
 * @param top the most frequent keys, at most ten, shortened, with their share of what was
 * looked at, 0 to 1
 */
public record KeyShares(int lookedAt, double recordsPerOffset, Map<String, Double> top) {
}
