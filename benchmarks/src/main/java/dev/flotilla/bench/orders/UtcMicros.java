package dev.flotilla.bench.orders;

import java.time.LocalDate;

/**
 * Microseconds since 1970 of a time as the fleet writes it. {@code Instant.parse} takes
 * ten times as long, and a floor should be as low as it can be.
 */
public final class UtcMicros {

    private static final int DATE = 10;

    private static final int SECONDS = 19;

    private static final int MICRO_DIGITS = 6;

    private static final long MICROS = 1_000_000;

    private String lastDate = "";

    private long lastDay;

    public long parse(String time) {
        long seconds = day(time) * 86_400 + number(time, 11) * 3_600L + number(time, 14) * 60L + number(time, 17);
        long fraction = 0;
        int digits = 0;
        for (int at = SECONDS + 1; at < time.length() && Character.isDigit(time.charAt(at)); at++) {
            if (digits < MICRO_DIGITS) {
                fraction = fraction * 10 + time.charAt(at) - '0';
                digits++;
            }
        }
        for (; digits < MICRO_DIGITS; digits++) {
            fraction *= 10;
        }
        return seconds * MICROS + fraction;
    }

    private long day(String time) {
        if (!time.startsWith(lastDate) || lastDate.isEmpty()) {
            lastDate = time.substring(0, DATE);
            lastDay = LocalDate.parse(lastDate).toEpochDay();
        }
        return lastDay;
    }

    private static int number(String time, int at) {
        return (time.charAt(at) - '0') * 10 + time.charAt(at + 1) - '0';
    }

}
