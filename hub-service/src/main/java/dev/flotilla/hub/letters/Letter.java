package dev.flotilla.hub.letters;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A dead letter as a person reads it. What its headers say is anybody's word, so all of
 * it may be absent, and none of it is long.
 *
 * @param keyIsText whether the key is text; else it is Base64
 * @param valueIsText whether the value is text; else it is Base64
 * @param valueBytes how long the value is, of which the beginning is shown
 * @param cut whether there is more of it
 * @param omitted where the value is, if it was too large for a letter
 * @param instance who gave up
 * @param replayed whether it has been sent through its route again; absent where that is
 * not known, or there is no such route
 */
record Letter(int partition, long offset, Instant at, @Nullable String key, boolean keyIsText, @Nullable String value,
        boolean valueIsText, int valueBytes, boolean cut, @Nullable String omitted, @Nullable String originalTopic,
        @Nullable Integer originalPartition, @Nullable Long originalOffset, @Nullable String group,
        @Nullable String exceptionType, @Nullable String message, @Nullable Integer attempts,
        @Nullable Instant firstFailure, @Nullable String instance, @Nullable Boolean replayed) {

    String name() {
        return partition + ":" + offset;
    }

    Letter with(@Nullable Boolean sentAgain) {
        return new Letter(partition, offset, at, key, keyIsText, value, valueIsText, valueBytes, cut, omitted,
                originalTopic, originalPartition, originalOffset, group, exceptionType, message, attempts, firstFailure,
                instance, sentAgain);
    }

}
