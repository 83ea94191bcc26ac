package dev.flotilla.bench.report;

import org.jspecify.annotations.Nullable;

/**
 * What a contestant reached once.
 *
 * @param busyElsewhere the share of the machine that others used just before or meanwhile
 * @param cost what remains comparable while others work on the same machine; null where
 * it was not measured
 */
public record Round(double value, double busyElsewhere, @Nullable Cost cost) {
}
