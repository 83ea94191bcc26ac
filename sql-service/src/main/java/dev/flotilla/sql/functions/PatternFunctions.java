package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.List;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.flotilla.sql.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions, by an engine whose time grows with the text and not beyond: a
 * hostile record cannot stop a job.
 */
public final class PatternFunctions {

    private static final int LONGEST = 1000;

    /**
     * Repetitions are written out by the engine, so that those inside each other
     * multiply.
     */
    private static final int MOST_REPETITIONS = 20_000;

    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern
        .compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private static final BoundedCache<Pattern> PATTERNS = new BoundedCache<>(256, PatternFunctions::compiled);

    private PatternFunctions() {
    }

    public static boolean regexpLike(String text, String pattern) {
        return PATTERNS.get(pattern).matcher(text).find();
    }

    public static long regexpCount(String text, String pattern) {
        Matcher matcher = PATTERNS.get(pattern).matcher(text);
        long count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    public static @Nullable String regexpExtract(String text, String pattern) {
        return regexpExtract(text, pattern, 0);
    }

    public static @Nullable String regexpExtract(String text, String pattern, long group) {
        Matcher matcher = PATTERNS.get(pattern).matcher(text);
        if (group < 0 || group > matcher.groupCount()) {
            throw Refusal.of("REGEXP_EXTRACT", pattern,
                    "there is no group " + group + ", only 0 to " + matcher.groupCount());
        }
        return matcher.find() ? matcher.group((int) group) : null;
    }

    public static JsonSlice regexpExtractAll(String text, String pattern) {
        Matcher matcher = PATTERNS.get(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return JsonTexts.array(found);
    }

    public static String regexpReplace(String text, String pattern, String with) {
        Matcher matcher = PATTERNS.get(pattern).matcher(text);
        StringBuilder result = new StringBuilder();
        try {
            while (matcher.find()) {
                matcher.appendReplacement(result, with);
                Lengths.checked("REGEXP_REPLACE", result.length());
            }
        }
        catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw Refusal.of("REGEXP_REPLACE", with,
                    "$n stands for a group that the pattern has; a $ or \\ of its own follows a \\");
        }
        matcher.appendTail(result);
        Lengths.checked("REGEXP_REPLACE", result.length());
        return result.toString();
    }

    private static Pattern compiled(String text) {
        if (text.length() > LONGEST) {
            throw Refusal.of("pattern", text, "a pattern has at most " + LONGEST + " characters");
        }
        if (repetitions(text) > MOST_REPETITIONS) {
            throw Refusal.of("pattern", text, "the numbers in { } may be " + MOST_REPETITIONS + " when multiplied");
        }
        try {
            return Pattern.compile(text);
        }
        catch (PatternSyntaxException wrong) {
            throw Refusal.of("pattern", text, wrong.getDescription() + "; the syntax is that of RE2");
        }
    }

    private static long repetitions(String pattern) {
        java.util.regex.Matcher matcher = REPETITION.matcher(pattern);
        long product = 1;
        while (matcher.find() && product <= MOST_REPETITIONS) {
            String most = matcher.group(2);
            String number = most == null || most.isEmpty() ? matcher.group(1) : most;
            product *= Math.max(1, Long.parseLong(number));
        }
        return product;
    }

}
