package dev.flotilla.sql.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import dev.flotilla.sql.types.BadRecord;

/**
 * Times as microseconds since 1970, by way of instants.
 */
final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {
    }

    static long of(Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(END)) {
            throw new BadRecord("not in the years 1 to 9999");
        }
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }

    static long ofMillis(BigDecimal millis) {
        return bounded(millis.multiply(BigDecimal.valueOf(1000)).setScale(0, RoundingMode.FLOOR).toBigInteger());
    }

    static long bounded(BigInteger micros) {
        long value = Numbers.inLong(micros);
        return of(Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1000));
    }

    static long parse(String text) {
        String iso = text.matches("(?s).{10} .*") ? text.substring(0, 10) + "T" + text.substring(11) : text;
        try {
            return of(instant(iso));
        }
        catch (DateTimeException wrong) {
            throw new BadRecord("no time");
        }
    }

    private static Instant instant(String iso) {
        if (iso.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(iso).toInstant();
        }
        catch (DateTimeException withoutOffset) {
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        }
    }

    static String text(long micros) {
        return Instant.EPOCH.plusSeconds(Math.floorDiv(micros, 1_000_000L))
            .plusNanos(Math.floorMod(micros, 1_000_000L) * 1000L)
            .toString();
    }

}
