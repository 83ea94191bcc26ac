package dev.flotilla.sql.json;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The names as the records before had them: whoever writes JSON writes its fields in the
 * same order again, so a comparison replaces the search.
 */
final class KnownOrder {

    /** What comes after so many names is searched. */
    private static final int MOST = 64;

    /** Names with their quotes. */
    private final byte[] @Nullable [] names = new byte[MOST][];

    private final int[] fields = new int[MOST];

    /** Where the name ends if it is the one of last time, otherwise -1. */
    int match(byte[] json, int at, int nth) {
        if (nth >= MOST) {
            return -1;
        }
        byte[] name = names[nth];
        if (name == null) {
            return -1;
        }
        int end = at + name.length;
        return end <= json.length && Arrays.equals(name, 0, name.length, json, at, end) ? end : -1;
    }

    int field(int nth) {
        return fields[nth];
    }

    void learn(byte[] json, int start, int end, int nth, int field) {
        if (nth < MOST) {
            names[nth] = Arrays.copyOfRange(json, start, end);
            fields[nth] = field;
        }
    }

}
