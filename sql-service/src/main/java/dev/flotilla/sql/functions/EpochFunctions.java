package dev.flotilla.sql.functions;

import dev.flotilla.sql.types.Timestamps;

/**
 * Timestamps as numbers since 1970.
 */
public final class EpochFunctions {

    private EpochFunctions() {
    }

    public static long fromEpochSeconds(long seconds) {
        return times("FROM_EPOCH_SECONDS", seconds, Moment.SECOND);
    }

    public static long fromEpochMillis(long millis) {
        return times("FROM_UNIXTIME", millis, 1000);
    }

    public static long fromEpochMicros(long micros) {
        return Timestamps.checked(micros);
    }

    public static long toEpochSeconds(long timestamp) {
        return Math.floorDiv(timestamp, Moment.SECOND);
    }

    public static long toEpochMillis(long timestamp) {
        return Timestamps.toMillis(timestamp);
    }

    public static long toEpochMicros(long timestamp) {
        return timestamp;
    }

    private static long times(String function, long value, long factor) {
        try {
            return Timestamps.checked(Math.multiplyExact(value, factor));
        }
        catch (ArithmeticException overflow) {
            throw Refusal.of(function, value, "this is no timestamp; is it in another unit?");
        }
    }

}
