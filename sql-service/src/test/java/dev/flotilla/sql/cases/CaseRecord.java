package dev.flotilla.sql.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A record as a case writes it: topic, key, value and, where it matters, the time.
 *
 * @param millis since 1970
 */
record CaseRecord(String topic, @Nullable String key, @Nullable String value, @Nullable Long millis) {

    private static final Pattern TIME = Pattern.compile("^(.*) @(\\d+|(?:\\d+h)?(?:\\d+m)?(?:\\d+s)?)$");

    private static final Pattern UNITS = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    static List<CaseRecord> allOf(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().filter(line -> !line.isBlank()).map(CaseRecord::of).toList();
    }

    static CaseRecord of(String line) {
        Matcher timed = TIME.matcher(line);
        String rest = timed.matches() ? timed.group(1) : line;
        Long millis = timed.matches() ? millis(timed.group(2)) : null;
        int space = rest.indexOf(' ');
        String behind = rest.substring(space + 1);
        int end = endOfKey(behind);
        String value = behind.substring(end).strip();
        return new CaseRecord(rest.substring(0, space), key(behind.substring(0, end)),
                value.equals("null") ? null : value, millis);
    }

    private static long millis(String time) {
        Matcher units = UNITS.matcher(time);
        return units.matches()
                ? number(units.group(1)) * 3_600_000 + number(units.group(2)) * 60_000 + number(units.group(3)) * 1000
                : Long.parseLong(time);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** A key that is an array, or stands in quotes, may have spaces. */
    private static int endOfKey(String text) {
        char first = text.charAt(0);
        String close = first == '[' ? "] " : first == '"' ? "\" " : " ";
        int end = text.indexOf(close);
        return end + close.length() - 1;
    }

    private static @Nullable String key(String written) {
        if (written.equals("-")) {
            return null;
        }
        return written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
    }

    static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** With the time only where the other one has it. */
    String comparedWith(CaseRecord other) {
        return topic + " " + (key == null ? "-" : key) + " " + value + (other.millis == null ? "" : " @" + millis);
    }

}
