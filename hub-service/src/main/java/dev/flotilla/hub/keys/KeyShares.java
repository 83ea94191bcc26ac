package dev.flotilla.hub.keys;

import java.util.Map;

/**
 * What some of a topic's latest records are keyed by.
 *
 * @param top the most frequent keys, at most ten, shortened, with their share of what was
 * looked at, 0 to 1
 */
public record KeyShares(int lookedAt, Map<String, Double> top) {
}
