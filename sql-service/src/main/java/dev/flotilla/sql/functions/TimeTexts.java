package dev.flotilla.sql.functions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

import dev.flotilla.sql.types.Timestamps;

/**
 * Timestamps as texts and back.
 */
public final class TimeTexts {

    private static final int LONGEST = 100;

    private static final BoundedCache<DateTimeFormatter> FORMATS = new BoundedCache<>(256, TimeTexts::format);

    private TimeTexts() {
    }

    public static String formatTimestamp(long timestamp, String pattern) {
        return formatTimestamp(timestamp, pattern, ZoneOffset.UTC);
    }

    public static String formatTimestamp(long timestamp, String pattern, String zone) {
        return formatTimestamp(timestamp, pattern, Moment.zone(zone));
    }

    private static String formatTimestamp(long timestamp, String pattern, ZoneId zone) {
        try {
            return FORMATS.get(pattern).format(Timestamps.instant(timestamp).atZone(zone));
        }
        catch (DateTimeException impossible) {
            throw Refusal.of("FORMAT_TIMESTAMP", pattern, "the pattern asks for what a timestamp has not");
        }
    }

    public static long parseTimestamp(String text, String pattern) {
        return parse(text, pattern, ZoneOffset.UTC);
    }

    public static long parseTimestamp(String text, String pattern, String zone) {
        return parse(text, pattern, Moment.zone(zone));
    }

    public static long toTimestamp(String text) {
        return Timestamps.parse(text, "the argument of TO_TIMESTAMP");
    }

    private static long parse(String text, String pattern, ZoneId zone) {
        DateTimeFormatter format = FORMATS.get(pattern);
        try {
            TemporalAccessor parsed = format.parse(text);
            if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Timestamps.of(Instant.from(parsed));
            }
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneId written = parsed.query(TemporalQueries.zone());
            if (date != null) {
                return Timestamps.of(date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(written == null ? zone : written)
                    .toInstant());
            }
        }
        catch (DateTimeException | ArithmeticException wrong) {
            throw Refusal.of("PARSE_TIMESTAMP", text, "this is not of the form " + pattern);
        }
        throw Refusal.of("PARSE_TIMESTAMP", text, "the pattern " + pattern + " has no full date");
    }

    /** Strict, since the lenient one makes the 28th of a 30th of February. */
    private static DateTimeFormatter format(String pattern) {
        if (pattern.length() > LONGEST) {
            throw Refusal.of("pattern", pattern, "a pattern has at most " + LONGEST + " characters");
        }
        try {
            return new DateTimeFormatterBuilder().parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        }
        catch (IllegalArgumentException wrong) {
            throw Refusal.of("pattern", pattern,
                    "no pattern for a timestamp; they are written like yyyy-MM-dd HH:mm:ss");
        }
    }

}
