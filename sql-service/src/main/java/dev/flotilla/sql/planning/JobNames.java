package dev.flotilla.sql.planning;

import java.util.Locale;

/**
 * Names for jobs that nobody named: the same on every server, since they have to share a consumer group.
 */
final class JobNames {

    private JobNames() {
    }

    /** File, beginning of the statement, what is in it, and its place in the file. */
    static String of(String fileName, String statement, int order) {
        String file = shortened(AppNotes.stem(fileName).toLowerCase(Locale.ROOT), 8);
        String[] words = statement.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip().split(" ");
        String snippet = shortened(words[0], 6) + (words.length > 1 ? "_" + shortened(words[1], 8) : "");
        String same = statement.replaceAll("\\s+", " ").strip();
        return file + "_" + snippet + "_" + Fingerprint.digits(same) + "_" + String.format("%02d", order);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

}
