package dev.flotilla.common.deadletter.replay;

/**
 * What a replay came to.
 *
 * @param replayed letters that have been sent through the route now
 * @param before letters that had been before, and were not sent again
 * @param unfit letters whose value had been too large to be kept; it is still in the
 * topic, where the letter says
 * @param more whether the limit or the time ended it, so that asking again may send more
 */
public record ReplayReport(String topic, String group, int replayed, int before, int unfit, boolean more) {
}
