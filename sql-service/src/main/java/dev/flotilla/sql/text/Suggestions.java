package dev.flotilla.sql.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What somebody probably meant.
 */
public final class Suggestions {

    /** A name that differs by more is another name, however long it is. */
    private static final int MOST_MISTAKES = 3;

    private static final int LONGEST = 255;

    private Suggestions() {
    }

    /** The known name that is closest to what was written, where one is close enough. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int fewest = Math.min(MOST_MISTAKES, written.length() / 3) + 1;
        String best = null;
        for (String candidate : new TreeSet<>(known)) {
            if (Math.abs(candidate.length() - written.length()) < fewest) {
                int mistakes = mistakes(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (mistakes < fewest) {
                    fewest = mistakes;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** As the suggestion of a problem. */
    public static @Nullable String didYouMean(String written, Collection<String> known) {
        return nearest(written, known).map(name -> "did you mean " + name + "?").orElse(null);
    }

    /** Letters added, left out, replaced, or two neighbours exchanged. */
    private static int mistakes(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }
        return last[other.length()];
    }

}
