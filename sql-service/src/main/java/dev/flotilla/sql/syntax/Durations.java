package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long units of time are.
 */
public final class Durations {

    static final Map<String, Duration> UNITS = Map.ofEntries(Map.entry("MS", Duration.ofMillis(1)),
            Map.entry("MILLISECOND", Duration.ofMillis(1)), Map.entry("MILLISECONDS", Duration.ofMillis(1)),
            Map.entry("S", Duration.ofSeconds(1)), Map.entry("SECOND", Duration.ofSeconds(1)),
            Map.entry("SECONDS", Duration.ofSeconds(1)), Map.entry("M", Duration.ofMinutes(1)),
            Map.entry("MINUTE", Duration.ofMinutes(1)), Map.entry("MINUTES", Duration.ofMinutes(1)),
            Map.entry("H", Duration.ofHours(1)), Map.entry("HOUR", Duration.ofHours(1)),
            Map.entry("HOURS", Duration.ofHours(1)), Map.entry("D", Duration.ofDays(1)),
            Map.entry("DAY", Duration.ofDays(1)), Map.entry("DAYS", Duration.ofDays(1)),
            Map.entry("WEEK", Duration.ofDays(7)), Map.entry("WEEKS", Duration.ofDays(7)));

    private static final Pattern AMOUNT_AND_UNIT = Pattern.compile("\\s*(\\d{1,9})\\s*([A-Za-z]+)\\s*");

    private Durations() {
    }

    /** Of text such as {@code 7 days} or {@code 10s}. */
    public static Optional<Duration> of(String text) {
        Matcher matcher = AMOUNT_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Duration unit = UNITS.get(matcher.group(2).toUpperCase(Locale.ROOT));
        return unit == null ? Optional.empty() : Optional.of(unit.multipliedBy(Long.parseLong(matcher.group(1))));
    }

}
