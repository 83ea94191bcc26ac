package dev.flotilla.sql.functions;

import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Timestamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeFunctionsTest {

    private static final long TIME = time("2024-02-29T23:59:58.123456Z");

    private static long time(String text) {
        return Timestamps.parse(text, "the test");
    }

    @ParameterizedTest
    @CsvSource({ "year,2024", "QUARTER,1", "month,2", "week,9", "day,29", "days,29", "hour,23", "minute,59",
            "second,58", "millisecond,123", "ms,123", "microsecond,123456", "day_of_week,4", "DOW,4", "dayofyear,60",
            "epoch,1709251198" })
    void shouldTellAPartWhenTheUnitIsKnown(String unit, long value) {
        assertThat(TimeFunctions.datePart(unit, TIME)).isEqualTo(value);
    }

    @Test
    void shouldTellPartsWhenTheTimeIsBefore1970() {
        long before = time("1969-12-31T23:59:59.999999Z");

        assertThat(before).isEqualTo(-1);
        assertThat(TimeFunctions.year(before)).isEqualTo(1969);
        assertThat(TimeFunctions.hour(before)).isEqualTo(23);
        assertThat(TimeFunctions.second(before)).isEqualTo(59);
        assertThat(TimeFunctions.microsecond(before)).isEqualTo(999999);
        assertThat(TimeFunctions.datePart("epoch", before)).isEqualTo(-1);
    }

    @Test
    void shouldFollowIsoWhenWeeksCrossTheYear() {
        assertThat(TimeFunctions.week(time("2027-01-01"))).isEqualTo(53);
        assertThat(TimeFunctions.week(time("2024-12-30"))).isEqualTo(1);
        assertThat(TimeFunctions.dayOfWeek(time("2026-11-22"))).isEqualTo(7);
        assertThat(TimeFunctions.dayName(time("2026-11-22"))).isEqualTo("Sunday");
        assertThat(TimeFunctions.monthName(time("2026-11-22"))).isEqualTo("November");
    }

    @ParameterizedTest
    @CsvSource({ "microsecond,2024-02-29T23:59:58.123456Z", "millisecond,2024-02-29T23:59:58.123Z",
            "second,2024-02-29T23:59:58Z", "minute,2024-02-29T23:59:00Z", "hour,2024-02-29T23:00:00Z",
            "day,2024-02-29T00:00:00Z", "week,2024-02-26T00:00:00Z", "month,2024-02-01T00:00:00Z",
            "quarter,2024-01-01T00:00:00Z", "year,2024-01-01T00:00:00Z" })
    void shouldFindTheBeginningWhenAUnitIsTruncatedTo(String unit, String beginning) {
        assertThat(Timestamps.text(TimeFunctions.dateTrunc(unit, TIME))).isEqualTo(beginning);
    }

    @Test
    void shouldFindTheLocalBeginningWhenAZoneIsSaid() {
        String berlin = "Europe/Berlin";

        assertThat(Timestamps.text(TimeFunctions.dateTrunc("day", time("2026-06-01T22:30:00Z"), berlin)))
            .isEqualTo("2026-06-01T22:00:00Z");
        // The clocks went forward on 29 March, so midnight was in winter time.
        assertThat(Timestamps.text(TimeFunctions.dateTrunc("day", time("2026-03-29T12:00:00Z"), berlin)))
            .isEqualTo("2026-03-28T23:00:00Z");
        // 02:30 was there twice on 25 October; each has its own hour.
        assertThat(Timestamps.text(TimeFunctions.dateTrunc("hour", time("2026-10-25T00:30:00Z"), berlin)))
            .isEqualTo("2026-10-25T00:00:00Z");
        assertThat(Timestamps.text(TimeFunctions.dateTrunc("hour", time("2026-10-25T01:30:00Z"), berlin)))
            .isEqualTo("2026-10-25T01:00:00Z");
        assertThat(Timestamps.text(TimeFunctions.dateTrunc("hour", time("2026-01-01T00:10:00Z"), "Asia/Kolkata")))
            .isEqualTo("2025-12-31T23:30:00Z");
        assertThat(TimeFunctions.datePart("hour", time("2026-06-01T22:30:00Z"), berlin)).isZero();
        assertThat(TimeFunctions.datePart("day", time("2026-06-01T22:30:00Z"), berlin)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({ "month,1,2024-01-31,2024-02-29T00:00:00Z", "month,-1,2024-03-31,2024-02-29T00:00:00Z",
            "year,1,2024-02-29,2025-02-28T00:00:00Z", "quarter,1,2024-11-30,2025-02-28T00:00:00Z",
            "week,2,2024-02-20,2024-03-05T00:00:00Z", "day,1,2024-02-28,2024-02-29T00:00:00Z",
            "hour,-1,2024-01-01,2023-12-31T23:00:00Z", "millisecond,1,2024-01-01,2024-01-01T00:00:00.001Z" })
    void shouldMoveInTheCalendarWhenUnitsAreAdded(String unit, long count, String from, String to) {
        assertThat(Timestamps.text(TimeFunctions.dateAdd(unit, count, time(from)))).isEqualTo(to);
        assertThat(TimeFunctions.dateSub(unit, -count, time(from))).isEqualTo(time(to));
    }

    @ParameterizedTest
    @CsvSource({ "month,2024-01-31,2024-02-29,0", "month,2024-01-31,2024-03-31,2", "day,2024-03-01,2024-02-28,-2",
            "year,2024-02-29,2025-02-28,0", "quarter,2024-01-01,2024-12-31,3", "week,2024-01-01,2024-01-15,2",
            "hour,2024-01-01,2024-01-02,24", "second,2024-01-02,2024-01-01,-86400" })
    void shouldCountWholeUnitsWhenTimesAreApart(String unit, String from, String to, long count) {
        assertThat(TimeFunctions.dateDiff(unit, time(from), time(to))).isEqualTo(count);
    }

    @Test
    void shouldKnowTheLastDayWhenTheYearIsALeapYear() {
        assertThat(Timestamps.text(TimeFunctions.lastDay(time("2024-02-03T10:00:00Z"))))
            .isEqualTo("2024-02-29T00:00:00Z");
        assertThat(Timestamps.text(TimeFunctions.lastDay(time("2100-02-03")))).isEqualTo("2100-02-28T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = { "fortnight", "", "dayz" })
    void shouldNameTheUnitsWhenOneIsUnknown(String unit) {
        assertThatThrownBy(() -> TimeFunctions.dateTrunc(unit, TIME)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("QUARTER and YEAR");
    }

    @Test
    void shouldRefuseWhenThereIsNoSuchTime() {
        assertThatThrownBy(() -> TimeFunctions.dateAdd("year", 9000, TIME)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> TimeFunctions.dateAdd("hour", Long.MAX_VALUE, TIME)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> TimeFunctions.dateTrunc("dow", TIME)).isInstanceOf(BadRecord.class)
            .hasMessageContaining("no length of time");
        assertThatThrownBy(() -> TimeFunctions.dateTrunc("day", TIME, "Mars/Olympus")).isInstanceOf(BadRecord.class)
            .hasMessageContaining("Europe/Berlin");
        assertThatThrownBy(() -> EpochFunctions.fromEpochSeconds(Long.MAX_VALUE)).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> EpochFunctions.fromEpochMillis(Long.MAX_VALUE / 1000)).isInstanceOf(BadRecord.class);
    }

    @Test
    void shouldComeBackWhenATimeIsANumber() {
        assertThat(EpochFunctions.fromEpochSeconds(1709251198)).isEqualTo(time("2024-02-29T23:59:58Z"));
        assertThat(EpochFunctions.toEpochMillis(TIME)).isEqualTo(1709251198123L);
        assertThat(EpochFunctions.fromEpochMicros(EpochFunctions.toEpochMicros(TIME))).isEqualTo(TIME);
        assertThat(EpochFunctions.toEpochSeconds(-1)).isEqualTo(-1);
    }

    @Test
    void shouldComeBackWhenATimeIsWrittenByAPattern() {
        String pattern = "dd.MM.yyyy HH:mm:ss.SSSSSS";

        assertThat(TimeTexts.formatTimestamp(TIME, pattern)).isEqualTo("29.02.2024 23:59:58.123456");
        assertThat(TimeTexts.parseTimestamp("29.02.2024 23:59:58.123456", pattern)).isEqualTo(TIME);
        assertThat(TimeTexts.formatTimestamp(TIME, "yyyy-MM-dd HH:mm z", "Europe/Berlin"))
            .isEqualTo("2024-03-01 00:59 CET");
        assertThat(TimeTexts.parseTimestamp("2024-03-01 00:59:58", "yyyy-MM-dd HH:mm:ss", "Europe/Berlin"))
            .isEqualTo(time("2024-02-29T23:59:58Z"));
    }

    @Test
    void shouldTakeWhatIsWrittenWhenATimeIsRead() {
        assertThat(TimeTexts.parseTimestamp("2024-02-29", "yyyy-MM-dd")).isEqualTo(time("2024-02-29"));
        assertThat(TimeTexts.parseTimestamp("29 Feb 2024 03:05 PM", "d MMM uuuu hh:mm a"))
            .isEqualTo(time("2024-02-29T15:05:00Z"));
        assertThat(
                TimeTexts.parseTimestamp("2024-02-29T10:00:00+02:00", "yyyy-MM-dd'T'HH:mm:ssXXX", "America/New_York"))
            .isEqualTo(time("2024-02-29T08:00:00Z"));
        assertThat(TimeTexts.parseTimestamp("2024-02-29 10", "yyyy-MM-dd HH")).isEqualTo(time("2024-02-29T10:00:00Z"));
        assertThat(TimeTexts.toTimestamp("2024-02-29 10:00:00")).isEqualTo(time("2024-02-29T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({ "2024-02-30,yyyy-MM-dd", "2024-2-1,yyyy-MM-dd", "24:00,HH:mm", "10:00,HH:mm", "x,{", "'',''",
            "2024-02-29,yyyy-MM-dd HH" })
    void shouldRefuseWhenTheTextIsNotOfThePattern(String text, String pattern) {
        assertThatThrownBy(() -> TimeTexts.parseTimestamp(text, pattern)).isInstanceOf(BadRecord.class);
    }

}
