package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.json.JsonSlice;

/**
 * Finding a text in another, and taking a text apart.
 */
public final class SearchFunctions {

    private SearchFunctions() {
    }

    public static long position(String what, String text) {
        return instr(text, what);
    }

    public static long instr(String text, String what) {
        return place(text, text.indexOf(what));
    }

    public static long instr(String text, String what, long from) {
        int all = text.codePointCount(0, text.length());
        if (from < 1 || from > all + 1L) {
            return 0;
        }
        return place(text, text.indexOf(what, text.offsetByCodePoints(0, (int) from - 1)));
    }

    private static long place(String text, int at) {
        return at < 0 ? 0 : text.codePointCount(0, at) + 1L;
    }

    public static boolean startsWith(String text, String what) {
        return text.startsWith(what);
    }

    public static boolean endsWith(String text, String what) {
        return text.endsWith(what);
    }

    public static boolean contains(String text, String what) {
        return text.contains(what);
    }

    public static String splitPart(String text, String separator, long part) {
        if (part == 0) {
            throw Refusal.of("SPLIT_PART", part, "parts are counted from 1, or from -1 at the end");
        }
        if (separator.isEmpty()) {
            return part == 1 || part == -1 ? text : "";
        }
        long wanted = part > 0 ? part - 1 : StringFunctions.occurrences(text, separator) + 1 + part;
        int start = 0;
        for (long i = 0; i < wanted; i++) {
            int at = text.indexOf(separator, start);
            if (at < 0) {
                return "";
            }
            start = at + separator.length();
        }
        if (wanted < 0) {
            return "";
        }
        int end = text.indexOf(separator, start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    public static JsonSlice split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        if (separator.isEmpty()) {
            text.codePoints().mapToObj(Character::toString).forEach(parts::add);
            return JsonTexts.array(parts);
        }
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(text.substring(start, at));
            start = at + separator.length();
        }
        parts.add(text.substring(start));
        return JsonTexts.array(parts);
    }

    /**
     * The fewest insertions, deletions and replacements of a character that lead from one
     * text to the other.
     */
    public static long levenshtein(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        if ((long) left.length * right.length > Lengths.MOST) {
            throw Refusal.of("LEVENSHTEIN", left.length + " and " + right.length + " characters",
                    "the product may be " + Lengths.MOST + " at most; compare a part, with LEFT");
        }
        int[] row = new int[right.length + 1];
        for (int j = 0; j <= right.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length; j++) {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length];
    }

}
