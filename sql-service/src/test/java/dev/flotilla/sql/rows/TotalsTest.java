package dev.flotilla.sql.rows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.terms.Aggregate;
import dev.flotilla.sql.terms.Aggregate.Function;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TotalsTest {

    private static final Term COLUMN = new Term.Field(0, List.of("x"), Scalar.ANY);

    private static final List<Aggregate> ALL = List.of(new Aggregate(Function.COUNT, null, Scalar.BIGINT, "x"),
            new Aggregate(Function.SUM, COLUMN, Scalar.DECIMAL, "x"),
            new Aggregate(Function.AVG, COLUMN, Scalar.DOUBLE, "x"),
            new Aggregate(Function.MIN, COLUMN, Scalar.STRING, "x"),
            new Aggregate(Function.MAX, COLUMN, Scalar.TIMESTAMP, "x"),
            new Aggregate(Function.FIRST, COLUMN, Scalar.ANY, "x"),
            new Aggregate(Function.LAST, COLUMN, Scalar.BOOLEAN, "x"),
            new Aggregate(Function.COUNT_DISTINCT, COLUMN, Scalar.BIGINT, "x"));

    private static Totals of(long... times) {
        Totals totals = Totals.none(ALL);
        totals.begin("[\"g\"]".getBytes(StandardCharsets.UTF_8));
        for (long time : times) {
            totals.at(time);
            totals.add(0, 1L, time);
            totals.add(1, new BigDecimal("0.10"), time);
            totals.add(2, time / 2.0, time);
            totals.add(3, "t" + time, time);
            totals.add(4, time, time);
            totals.add(5, json("{\"at\":" + time + "}"), time);
            totals.add(6, Boolean.valueOf(time % 2 == 0), time);
            totals.add(7, json(time % 2 == 0 ? "1.0" : "1"), time);
        }
        return totals;
    }

    private static JsonSlice json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new JsonSlice(bytes, 0, bytes.length);
    }

    private static List<Object> values(Totals totals) {
        return java.util.stream.IntStream.range(0, ALL.size())
            .<Object>mapToObj(i -> String.valueOf(totals.value(i)))
            .toList();
    }

    @Test
    void shouldAddUpWhenRowsComeInAnyOrder() {
        Totals totals = of(30, 10, 20);

        assertThat(values(totals)).containsExactly("3", "0.30", "10.0", "t10", "30", "{\"at\":10}", "true", "1");
        assertThat(totals.latest()).isEqualTo(30);
    }

    @Test
    void shouldBeTheSameWhenReadFromTheStore() {
        Totals totals = of(30, 10, 21);

        Totals read = Totals.read(ALL, totals.bytes());

        assertThat(values(read)).isEqualTo(values(totals));
        assertThat(read.latest()).isEqualTo(30);
        assertThat(read.values()).isEqualTo(totals.values());
        assertThat(read.bytes()).isEqualTo(totals.bytes());
    }

    @Test
    void shouldRefuseToBecomeOneWhenBothHoldMoreDifferentValuesThanOneMay() {
        Totals first = distinct(0, 6_000);
        Totals second = distinct(5_000, 11_000);

        assertThatThrownBy(() -> first.with(second)).isInstanceOf(BadRecord.class).hasMessageContaining("10000");
        assertThat(distinct(0, 6_000).with(distinct(5_000, 10_000)).value(7)).isEqualTo(10_000L);
    }

    private static Totals distinct(long from, long until) {
        Totals totals = Totals.none(ALL);
        for (long value = from; value < until; value++) {
            totals.add(7, value, 0);
        }
        return totals;
    }

    @Test
    void shouldBeTheSameWhenTwoSessionsBecomeOne() {
        assertThat(values(of(10, 40).with(of(20, 30)))).isEqualTo(values(of(10, 20, 30, 40)));
        assertThat(values(of().with(of(20)))).isEqualTo(values(of(20)));
    }

    @Test
    void shouldBeNullWhenNothingWasAdded() {
        assertThat(values(Totals.none(ALL))).containsExactly("0", "null", "null", "null", "null", "null", "null", "0");
        assertThat(values(Totals.read(ALL, Totals.none(ALL).bytes()))).isEqualTo(values(Totals.none(ALL)));
    }

    @Test
    void shouldKeepTheFirstToArriveWhenTimesAreTheSame() {
        Totals totals = Totals.none(ALL);
        totals.add(5, json("1"), 7);
        totals.add(5, json("2"), 7);
        totals.add(6, (Object) false, 7);
        totals.add(6, (Object) true, 7);

        assertThat(totals.value(5)).hasToString("1");
        assertThat(totals.value(6)).isEqualTo(true);
    }

    @Test
    void shouldRefuseOneMoreWhenThereAreTooManyDifferentOnes() {
        Totals totals = Totals.none(ALL);
        for (int i = 0; i < 10_000; i++) {
            totals.check(7, (Object) ("v" + i));
            totals.add(7, "v" + i, 0);
        }

        totals.check(7, (Object) "v5");

        assertThat(totals.value(7)).isEqualTo(10_000L);
        assertThatThrownBy(() -> totals.check(7, (Object) "another")).isInstanceOf(BadRecord.class)
            .hasMessageContaining("10000");
    }

    @Test
    void shouldKnowAValueAgainWhenItIsWrittenDifferently() {
        Totals totals = Totals.none(ALL);
        for (String same : List.of("1", "1.0", "1e0", "10e-1")) {
            totals.add(7, json(same), 0);
        }
        totals.add(7, json("\"a\""), 0);
        totals.add(7, json("\"\\u0061\""), 0);
        totals.add(7, json("\"1\""), 0);

        assertThat(totals.value(7)).isEqualTo(3L);
    }

}
