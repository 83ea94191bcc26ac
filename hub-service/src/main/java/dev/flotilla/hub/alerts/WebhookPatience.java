package dev.flotilla.hub.alerts;

import java.time.Duration;

/**
 * How long a receiver is waited for.
 *
 * @param timeout of one attempt
 * @param firstPause between two attempts; each is twice as long as the one before
 * @param maxQueue notices that may wait
 */
record WebhookPatience(Duration timeout, int attempts, Duration firstPause, int maxQueue) {

    Duration after(int attempt) {
        return firstPause.multipliedBy(1L << (attempt - 1));
    }

}
