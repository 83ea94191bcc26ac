package dev.flotilla.sql.functions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import dev.flotilla.sql.types.Timestamps;

/**
 * A timestamp, microseconds since 1970, as a date and a time of day and back.
 */
final class Moment {

    static final long SECOND = 1_000_000;

    static final long DAY = 86_400 * SECOND;

    private static final BoundedCache<ZoneId> ZONES = new BoundedCache<>(64, Moment::parse);

    private Moment() {
    }

    static LocalDate date(long timestamp) {
        return LocalDate.ofEpochDay(Math.floorDiv(timestamp, DAY));
    }

    static LocalDateTime utc(long timestamp) {
        return LocalDateTime.ofInstant(Timestamps.instant(timestamp), ZoneOffset.UTC);
    }

    static long of(LocalDateTime time) {
        return Timestamps.of(time.toInstant(ZoneOffset.UTC));
    }

    static long midnight(LocalDate date) {
        return midnight(date, ZoneOffset.UTC);
    }

    static long midnight(LocalDate date, ZoneId zone) {
        try {
            return Timestamps.of(date.atStartOfDay(zone).toInstant());
        }
        catch (ArithmeticException overflow) {
            throw Refusal.of("date", date, "this is beyond all timestamps");
        }
    }

    static ZoneId zone(String name) {
        return ZONES.get(name);
    }

    private static ZoneId parse(String name) {
        try {
            return ZoneId.of(name);
        }
        catch (DateTimeException unknown) {
            throw Refusal.of("zone", name, "no such time zone; they are written UTC, Europe/Berlin or +02:00");
        }
    }

}
