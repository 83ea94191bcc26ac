package dev.flotilla.hub.lag;

import java.time.Instant;

/**
 * A commit as the hub has seen it: the committed offset was another one than before.
 *
 * @param lag in the same moment
 */
record Commit(Instant at, long offset, long lag) {
}
