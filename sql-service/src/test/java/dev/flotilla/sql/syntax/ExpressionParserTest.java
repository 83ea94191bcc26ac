package dev.flotilla.sql.syntax;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a + b * c;                        a + b * c
            (a + b) * c;                      (a + b) * c
            a - b - c;                        a - b - c
            a - (b - c);                      a - (b - c)
            a / b % c * d;                    a / b % c * d
            a || b + c;                       a || b + c
            - a * b;                          -a * b
            -(a * b);                         -(a * b)
            - -a;                             -(-a)
            +a;                               a
            not a and b or c;                 NOT a AND b OR c
            not (a and b);                    NOT (a AND b)
            NOT NOT a;                        NOT NOT a
            NOT a = b;                        NOT a = b
            (NOT a) = b;                      (NOT a) = b
            a or b and c;                     a OR b AND c
            (a or b) and c;                   (a OR b) AND c
            a <> b;                           a <> b
            a != b;                           a <> b
            a <= b and c >= d;                a <= b AND c >= d
            a < b = c;                        a < b = c
            a < (b = c);                      a < (b = c)
            a between 1 and 2 and b;          a BETWEEN 1 AND 2 AND b
            a not between b - 1 and b + 1;    a NOT BETWEEN b - 1 AND b + 1
            a in (1, 'x', null);              a IN (1, 'x', NULL)
            a not in (b);                     a NOT IN (b)
            a like 'x%' escape '!';           a LIKE 'x%' ESCAPE '!'
            a not like b || '%';              a NOT LIKE b || '%'
            a is null;                        a IS NULL
            a is not null = true;             a IS NOT NULL = TRUE
            case when a then 1 end;           CASE WHEN a THEN 1 END
            case a when 1 then b else c end;  CASE a WHEN 1 THEN b ELSE c END
            cast(a as varchar);               CAST(a AS STRING)
            cast(a as decimal(10, 2));        CAST(a AS DECIMAL)
            cast(a as array<int>);            CAST(a AS ARRAY<BIGINT>)
            cast(a as struct<x int, y array(text)>); CAST(a AS STRUCT<x BIGINT, y ARRAY<STRING>>)
            timestamp '2024-01-01';           CAST('2024-01-01' AS TIMESTAMP)
            upper(a);                         UPPER(a)
            pi();                             PI()
            left(a, 2) || right(b, 1);        LEFT(a, 2) || RIGHT(b, 1)
            count(*);                         COUNT(*)
            count(distinct a);                COUNT(DISTINCT a)
            extract(YEAR from a + b);         EXTRACT('year', a + b)
            concat(a, b, 'c');                CONCAT(a, b, 'c')
            a.b.c;                            a.b.c
            a.order.end;                      a.order."end"
            a[0].b;                           a[0].b
            a[i + 1][2];                      a[i + 1][2]
            f(a).b[0];                        F(a).b[0]
            (a).b;                            (a).b
            'it''s';                          'it''s'
            "odd name" + `other`;             "odd name" + other
            "say ""hi\""";                     "say ""hi\"""
            timestamp + interval 1 day;       timestamp + INTERVAL 1 DAYS
            interval '90' seconds;            INTERVAL 90 SECONDS
            interval '2 hours';               INTERVAL 2 HOURS
            1.10;                             1.10
            1e3;                              1e3
            true and FALSE or null;           TRUE AND FALSE OR NULL
            """)
    void shouldReadAsThatWhenWrittenLikeThis(String written, String read) {
        Expression expression = Reading.expression(written);

        assertThat(ExpressionText.of(expression)).isEqualTo(read);
        assertThat(Reading.shape(Reading.expression(read))).isEqualToIgnoringCase(Reading.shape(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "timestamp", "key", "size", "order", "date", "interval", "limit", "stream", "grace", "final" })
    void shouldBeAColumnWhenAWordMeansSomethingElsewhereOnly(String word) {
        assertThat(Reading.expression(word)).isInstanceOf(Expression.Column.class);
    }

    @Test
    void shouldKnowWhereEachPartStands() {
        String sql = "SELECT a + upper(b) FROM t";

        Expression.Binary sum = (Expression.Binary) ((Select.Item) Reading.select(sql).items().getFirst()).value();

        assertThat(sql.substring(sum.spot().start(), sum.spot().end())).isEqualTo("a + upper(b)");
        assertThat(sql.substring(sum.right().spot().start(), sum.right().spot().end())).isEqualTo("upper(b)");
    }

    @Test
    void shouldBeADurationWhenItIsAnInterval() {
        Expression.IntervalLiteral interval = (Expression.IntervalLiteral) Reading.expression("INTERVAL '3' WEEKS");

        assertThat(interval.value()).isEqualTo(Duration.ofDays(21));
    }

    @Test
    void shouldReadThousandAlternativesButNoMore() {
        String thousand = "a" + " OR a".repeat(1000);

        assertThat(Reading.of("SELECT " + thousand + " FROM t").problems()).isEmpty();
        assertThat(Reading.of("SELECT " + thousand + " OR a FROM t").problems()).singleElement()
            .satisfies(
                    problem -> assertThat(problem.message()).isEqualTo("more than 1000 operators in one expression"));
    }

    @Test
    void shouldReadDeepParenthesesButNotAnyDepth() {
        assertThat(Reading.of("SELECT " + "(".repeat(198) + "a" + ")".repeat(198) + " FROM t").problems()).isEmpty();
        assertThat(Reading.of("SELECT " + "(".repeat(100_000) + "a FROM t").problems()).singleElement()
            .satisfies(problem -> assertThat(problem.message()).isEqualTo("nested more than 200 deep"));
    }

}
