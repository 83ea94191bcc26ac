package dev.flotilla.common.activity;

import java.util.Arrays;

/**
 * The steps in which ages are counted: 1, 2, 5, 10 … milliseconds up to an hour. What is
 * older counts as an hour old.
 */
public final class AgeSteps {

    private static final long[] UP_TO = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000,
            50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 3_600_000 };

    public static final int COUNT = UP_TO.length;

    private AgeSteps() {
    }

    /** The first step that an age fits in. */
    public static int of(long millis) {
        int found = Arrays.binarySearch(UP_TO, millis);
        return Math.min(found < 0 ? -found - 1 : found, COUNT - 1);
    }

    /** The longest age of a step, in milliseconds. */
    public static long upTo(int step) {
        return UP_TO[step];
    }

}
