package dev.flotilla.sql.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names for jobs that nobody named: the same on every server, since they have to share a
 * consumer group.
 */
final class JobNames {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private JobNames() {
    }

    /** File, beginning of the statement, what is in it, and its place in the file. */
    static String of(String fileName, String statement, int order) {
        String file = shortened(AppNotes.stem(fileName).toLowerCase(Locale.ROOT), 8);
        List<String> words = Arrays.stream(NO_LETTERS.split(statement.toLowerCase(Locale.ROOT), -1))
            .filter(word -> !word.isEmpty())
            .toList();
        String snippet = shortened(words.getFirst(), 6) + (words.size() > 1 ? "_" + shortened(words.get(1), 8) : "");
        String same = statement.replaceAll("\\s+", " ").strip();
        return file + "_" + snippet + "_" + Fingerprint.digits(same) + "_" + String.format("%02d", order);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

}
