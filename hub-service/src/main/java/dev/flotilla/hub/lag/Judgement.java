package dev.flotilla.hub.lag;

import org.jspecify.annotations.Nullable;

/**
 * A verdict on one partition.
 *
 * @param reason what is to be said after the partition's name; absent where nothing is
 */
record Judgement(Verdict verdict, @Nullable String reason) {

    static Judgement well() {
        return new Judgement(Verdict.OK, null);
    }

    static Judgement unknown() {
        return new Judgement(Verdict.UNKNOWN, null);
    }

}
