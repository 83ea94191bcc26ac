package dev.flotilla.sql.types;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Times as microseconds since 1970.
 */
public final class Timestamps {

    private static final long MICROS = 1_000_000;

    /** The years that ISO-8601 writes with four digits. */
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond() * MICROS;

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() * MICROS + MICROS - 1;

    private Timestamps() {
    }

    public static long ofMillis(long millis) {
        return checked(Math.multiplyExact(millis, 1000L));
    }

    public static long ofMillis(BigDecimal millis, String name) {
        try {
            return checked(millis.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact());
        }
        catch (ArithmeticException ex) {
            throw new BadRecord(name + " is no time between the years 1 and 9999");
        }
    }

    /** The millisecond that it lies in. */
    public static long toMillis(long micros) {
        return Math.floorDiv(micros, 1000L);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    public static long of(Instant instant) {
        return checked(Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000));
    }

    public static String text(long micros) {
        return instant(micros).toString();
    }

    /** With an offset, without one (which is UTC), or a date alone. */
    public static long parse(String text, String name) {
        String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11)
                : text;
        try {
            if (iso.length() == 10) {
                return of(LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            char last = iso.isEmpty() ? ' ' : iso.charAt(iso.length() - 1);
            boolean zoned = last == 'Z' || last == 'z' || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return of(
                    zoned ? OffsetDateTime.parse(iso).toInstant() : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        }
        catch (DateTimeException | ArithmeticException ex) {
            throw new BadRecord(name + " is no time: an ISO-8601 text such as 2026-01-31T12:00:00Z is needed");
        }
    }

    public static long plus(long micros, long more) {
        try {
            return checked(Math.addExact(micros, more));
        }
        catch (ArithmeticException ex) {
            throw outOfRange();
        }
    }

    public static long checked(long micros) {
        if (micros < FIRST || micros > LAST) {
            throw outOfRange();
        }
        return micros;
    }

    private static BadRecord outOfRange() {
        return new BadRecord("a time before the year 1 or after 9999");
    }

}
