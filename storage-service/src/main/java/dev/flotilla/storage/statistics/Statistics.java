package dev.flotilla.storage.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What is stored. Every figure is exact and of one moment, which where a replica answers
 * may have passed.
 *
 * @param averageOrderMinor of confirmed orders, whatever their currency; absent without
 * any
 * @param duplicatesDropped orders that came again after they had been stored
 */
record Statistics(long orders, long customers, long confirmed, long rejected, @Nullable Long averageOrderMinor,
        long duplicatesDropped) {
}
