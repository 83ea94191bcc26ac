package dev.flotilla.sql.functions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

import dev.flotilla.sql.types.Timestamps;

/**
 * The calendar: ISO-8601, in UTC where no zone is said.
 */
public final class TimeFunctions {

    private TimeFunctions() {
    }

    public static long year(long timestamp) {
        return Moment.date(timestamp).getYear();
    }

    public static long quarter(long timestamp) {
        return (Moment.date(timestamp).getMonthValue() + 2L) / 3;
    }

    public static long month(long timestamp) {
        return Moment.date(timestamp).getMonthValue();
    }

    public static long week(long timestamp) {
        return Moment.date(timestamp).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static long day(long timestamp) {
        return Moment.date(timestamp).getDayOfMonth();
    }

    public static long dayOfWeek(long timestamp) {
        return Moment.date(timestamp).getDayOfWeek().getValue();
    }

    public static long dayOfYear(long timestamp) {
        return Moment.date(timestamp).getDayOfYear();
    }

    public static long hour(long timestamp) {
        return Math.floorMod(timestamp, Moment.DAY) / TimePart.HOUR.micros();
    }

    public static long minute(long timestamp) {
        return Math.floorMod(timestamp, TimePart.HOUR.micros()) / TimePart.MINUTE.micros();
    }

    public static long second(long timestamp) {
        return Math.floorMod(timestamp, TimePart.MINUTE.micros()) / Moment.SECOND;
    }

    public static long millisecond(long timestamp) {
        return Math.floorMod(timestamp, Moment.SECOND) / 1000;
    }

    public static long microsecond(long timestamp) {
        return Math.floorMod(timestamp, Moment.SECOND);
    }

    public static String dayName(long timestamp) {
        return Moment.date(timestamp).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    public static String monthName(long timestamp) {
        return Moment.date(timestamp).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    public static long lastDay(long timestamp) {
        return Moment.midnight(Moment.date(timestamp).with(TemporalAdjusters.lastDayOfMonth()));
    }

    public static long datePart(String unit, long timestamp) {
        return switch (TimePart.named(unit)) {
            case MICROSECOND -> microsecond(timestamp);
            case MILLISECOND -> millisecond(timestamp);
            case SECOND -> second(timestamp);
            case MINUTE -> minute(timestamp);
            case HOUR -> hour(timestamp);
            case DAY -> day(timestamp);
            case WEEK -> week(timestamp);
            case MONTH -> month(timestamp);
            case QUARTER -> quarter(timestamp);
            case YEAR -> year(timestamp);
            case DAY_OF_WEEK -> dayOfWeek(timestamp);
            case DAY_OF_YEAR -> dayOfYear(timestamp);
            case EPOCH -> Math.floorDiv(timestamp, Moment.SECOND);
        };
    }

    public static long datePart(String unit, long timestamp, String zone) {
        if (TimePart.named(unit) == TimePart.EPOCH) {
            return datePart(unit, timestamp);
        }
        return datePart(unit, timestamp + offset(timestamp, zone));
    }

    public static long dateTrunc(String unit, long timestamp) {
        TimePart part = TimePart.named(unit);
        return part.micros() > 0 ? Timestamps.plus(timestamp, -Math.floorMod(timestamp, part.micros()))
                : Moment.midnight(firstDay(part, Moment.date(timestamp)));
    }

    public static long dateTrunc(String unit, long timestamp, String zone) {
        TimePart part = TimePart.named(unit);
        long local = timestamp + offset(timestamp, zone);
        if (part.micros() > 0) {
            return Timestamps.plus(timestamp, -Math.floorMod(local, part.micros()));
        }
        return Moment.midnight(firstDay(part, Moment.date(local)), Moment.zone(zone));
    }

    private static LocalDate firstDay(TimePart part, LocalDate date) {
        return switch (part) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> date.withDayOfYear(1);
            case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY_OF_WEEK, DAY_OF_YEAR, EPOCH ->
                throw notALength(part);
        };
    }

    private static long offset(long timestamp, String zone) {
        return Moment.zone(zone).getRules().getOffset(Timestamps.instant(timestamp)).getTotalSeconds() * Moment.SECOND;
    }

    public static long dateAdd(String unit, long count, long timestamp) {
        TimePart part = TimePart.named(unit);
        try {
            if (part.micros() > 0) {
                return Timestamps.plus(timestamp, Math.multiplyExact(count, part.micros()));
            }
            LocalDateTime time = Moment.utc(timestamp);
            return Moment.of(switch (part) {
                case DAY -> time.plusDays(count);
                case WEEK -> time.plusWeeks(count);
                case MONTH -> time.plusMonths(count);
                case QUARTER -> time.plusMonths(Math.multiplyExact(count, 3));
                case YEAR -> time.plusYears(count);
                case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY_OF_WEEK, DAY_OF_YEAR, EPOCH ->
                    throw notALength(part);
            });
        }
        catch (ArithmeticException | DateTimeException overflow) {
            throw Refusal.of("DATE_ADD", count + " " + part, "the result is no timestamp; add less");
        }
    }

    public static long dateSub(String unit, long count, long timestamp) {
        if (count == Long.MIN_VALUE) {
            throw Refusal.of("DATE_SUB", count, "the result is no timestamp; take less away");
        }
        return dateAdd(unit, -count, timestamp);
    }

    public static long dateDiff(String unit, long from, long to) {
        TimePart part = TimePart.named(unit);
        try {
            if (part.micros() > 0) {
                return Math.subtractExact(to, from) / part.micros();
            }
            LocalDateTime start = Moment.utc(from);
            LocalDateTime end = Moment.utc(to);
            return switch (part) {
                case DAY -> ChronoUnit.DAYS.between(start, end);
                case WEEK -> ChronoUnit.WEEKS.between(start, end);
                case MONTH -> ChronoUnit.MONTHS.between(start, end);
                case QUARTER -> ChronoUnit.MONTHS.between(start, end) / 3;
                case YEAR -> ChronoUnit.YEARS.between(start, end);
                case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY_OF_WEEK, DAY_OF_YEAR, EPOCH ->
                    throw notALength(part);
            };
        }
        catch (ArithmeticException overflow) {
            throw Refusal.of("DATE_DIFF", part, "the timestamps are too far apart for it; count a greater unit");
        }
    }

    private static RuntimeException notALength(TimePart part) {
        return Refusal.of("unit", part, "this is a part of a date and no length of time");
    }

}
