package dev.flotilla.bench.sql;

import dev.flotilla.bench.report.Cost;

/**
 * Purchases a second.
 *
 * @param running from the first that were done to the last
 * @param warm of the last three fifths
 * @param withStart from the start of the process to the last
 * @param others the share of the machine that others used meanwhile
 */
record Finish(double running, double warm, double withStart, Cost cost, double others) {
}
