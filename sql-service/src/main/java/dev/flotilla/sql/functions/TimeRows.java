package dev.flotilla.sql.functions;

/**
 * The functions of timestamps.
 */
final class TimeRows {

    private TimeRows() {
    }

    static FunctionGroup group() {
        FunctionGroup.Rows rows = FunctionGroup.titled("Times");
        parts(rows.of(TimeFunctions.class));
        calculation(rows);
        texts(rows.of(TimeTexts.class));
        numbers(rows.of(EpochFunctions.class));
        return rows.done();
    }

    private static void parts(FunctionGroup.Rows rows) {
        rows.add("YEAR(time)", "this part of it; so the next nine", "year(TIMESTAMP) BIGINT")
            .add("QUARTER(time)", "1 to 4", "quarter(TIMESTAMP) BIGINT")
            .add("MONTH(time)", "1 to 12", "month(TIMESTAMP) BIGINT")
            .add("WEEK/WEEK_OF_YEAR(time)", "1 to 53, of ISO-8601", "week(TIMESTAMP) BIGINT")
            .add("DAY/DAY_OF_MONTH/DAYOFMONTH(time)", "1 to 31", "day(TIMESTAMP) BIGINT")
            .add("HOUR(time)", "0 to 23", "hour(TIMESTAMP) BIGINT")
            .add("MINUTE(time)", "0 to 59", "minute(TIMESTAMP) BIGINT")
            .add("SECOND(time)", "0 to 59", "second(TIMESTAMP) BIGINT")
            .add("MILLISECOND(time)", "0 to 999", "millisecond(TIMESTAMP) BIGINT")
            .add("MICROSECOND(time)", "0 to 999999", "microsecond(TIMESTAMP) BIGINT")
            .add("DAY_OF_WEEK/DAYOFWEEK(time)", "1 to 7, Monday to Sunday", "dayOfWeek(TIMESTAMP) BIGINT")
            .add("DAY_OF_YEAR/DAYOFYEAR(time)", "1 to 366", "dayOfYear(TIMESTAMP) BIGINT")
            .add("DAY_NAME/DAYNAME(time)", "`Monday`", "dayName(TIMESTAMP) STRING")
            .add("MONTH_NAME/MONTHNAME(time)", "`January`", "monthName(TIMESTAMP) STRING")
            .add("DATE_PART/EXTRACT(unit, time [, zone])", "any of these; `'epoch'` is seconds since 1970",
                    "datePart(STRING, TIMESTAMP) BIGINT", "datePart(STRING, TIMESTAMP, STRING) BIGINT");
    }

    private static void calculation(FunctionGroup.Rows rows) {
        rows.add("DATE_TRUNC(unit, time [, zone])", "when this unit began; weeks on Monday",
                "dateTrunc(STRING, TIMESTAMP) TIMESTAMP", "dateTrunc(STRING, TIMESTAMP, STRING) TIMESTAMP")
            .add("DATE_ADD/TIMESTAMP_ADD/TIMESTAMPADD(unit, n, time)",
                    "so much later; the 31st becomes the last of a shorter month",
                    "dateAdd(STRING, BIGINT, TIMESTAMP) TIMESTAMP")
            .add("DATE_SUB/TIMESTAMP_SUB(unit, n, time)", "so much earlier",
                    "dateSub(STRING, BIGINT, TIMESTAMP) TIMESTAMP")
            .add("DATE_DIFF/DATEDIFF/TIMESTAMP_DIFF/TIMESTAMPDIFF(unit, from, to)", "whole units between them",
                    "dateDiff(STRING, TIMESTAMP, TIMESTAMP) BIGINT")
            .add("LAST_DAY(time)", "midnight of the last day of the month", "lastDay(TIMESTAMP) TIMESTAMP");
    }

    private static void texts(FunctionGroup.Rows rows) {
        rows.add("FORMAT_TIMESTAMP/DATE_FORMAT(time, pattern [, zone])", "as text: `'yyyy-MM-dd HH:mm:ss'`",
                "formatTimestamp(TIMESTAMP, STRING) STRING", "formatTimestamp(TIMESTAMP, STRING, STRING) STRING")
            .add("PARSE_TIMESTAMP(text, pattern [, zone])", "back; without a time of day midnight",
                    "parseTimestamp(STRING, STRING) TIMESTAMP", "parseTimestamp(STRING, STRING, STRING) TIMESTAMP")
            .add("TO_TIMESTAMP(text)", "of ISO-8601, with a space for the `T`, too, or of a day alone",
                    "toTimestamp(STRING) TIMESTAMP");
    }

    private static void numbers(FunctionGroup.Rows rows) {
        rows.add("FROM_UNIXTIME/FROM_EPOCH_MILLIS(n)", "of milliseconds since 1970",
                "fromEpochMillis(BIGINT) TIMESTAMP")
            .add("FROM_EPOCH_SECONDS(n)", "of seconds", "fromEpochSeconds(BIGINT) TIMESTAMP")
            .add("FROM_EPOCH_MICROS(n)", "of microseconds", "fromEpochMicros(BIGINT) TIMESTAMP")
            .add("UNIX_TIMESTAMP/TO_EPOCH_MILLIS(time)", "as milliseconds since 1970",
                    "toEpochMillis(TIMESTAMP) BIGINT")
            .add("TO_EPOCH_SECONDS(time)", "as seconds", "toEpochSeconds(TIMESTAMP) BIGINT")
            .add("TO_EPOCH_MICROS(time)", "as microseconds", "toEpochMicros(TIMESTAMP) BIGINT");
    }

}
