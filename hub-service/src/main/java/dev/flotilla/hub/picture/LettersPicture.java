package dev.flotilla.hub.picture;

import java.util.List;

/**
 * The dead letters of one topic.
 *
 * @param of the topic that they were meant for
 * @param letters that are kept at the most, sent again or not: ends of transactions are
 * counted, too
 * @param perMinute new ones, at the least
 * @param replayable groups that can have theirs again
 */
public record LettersPicture(String of, long letters, double perMinute, List<String> replayable) {

    public LettersPicture {
        replayable = List.copyOf(replayable);
    }

}
