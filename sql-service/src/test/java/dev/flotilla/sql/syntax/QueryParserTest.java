package dev.flotilla.sql.syntax;

import java.time.Duration;
import java.util.Objects;

import dev.flotilla.sql.syntax.Select.JoinKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryParserTest {

    @Test
    void shouldSelectStarsColumnsAndAliases() {
        Select select = Reading.select("SELECT *, o.*, a, b + 1 AS c, d AS \"select\" FROM t AS o");

        assertThat(select.items().get(0)).isInstanceOfSatisfying(Select.Star.class,
                star -> assertThat(star.relation()).isNull());
        assertThat(select.items().get(1)).isInstanceOfSatisfying(Select.Star.class,
                star -> assertThat(star.relation()).extracting(Name::text).isEqualTo("o"));
        assertThat(select.items()).filteredOn(Select.Item.class::isInstance)
            .extracting(item -> ((Select.Item) item).alias())
            .extracting(alias -> alias == null ? null : alias.text())
            .containsExactly(null, "c", "select");
        assertThat(select.from().alias()).extracting(Name::text).isEqualTo("o");
    }

    @ParameterizedTest
    @ValueSource(strings = { "WHERE a > 1 GROUP BY b, c WINDOW TUMBLING(5m) HAVING COUNT(*) > 1 EMIT FINAL",
            "WINDOW TUMBLING(5m) WHERE a > 1 GROUP BY b, c HAVING COUNT(*) > 1 EMIT FINAL",
            "EMIT FINAL HAVING COUNT(*) > 1 WINDOW TUMBLING(5m) GROUP BY b, c WHERE a > 1" })
    void shouldTakeClausesInAnyOrder(String clauses) {
        Select select = Reading.select("SELECT b FROM t " + clauses);

        assertThat(select.where()).isNotNull();
        assertThat(select.grouping().by()).extracting(ExpressionText::of).containsExactly("b", "c");
        assertThat(select.grouping().window()).isInstanceOf(Window.Tumbling.class);
        assertThat(select.grouping().having()).isNotNull();
        assertThat(select.emit()).extracting(Select.Emit::isFinal).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({ "JOIN, INNER", "INNER JOIN, INNER", "LEFT JOIN, LEFT", "LEFT OUTER JOIN, LEFT", "RIGHT JOIN, RIGHT",
            "right outer join, RIGHT", "FULL JOIN, OUTER", "FULL OUTER JOIN, OUTER", "OUTER JOIN, OUTER" })
    void shouldKnowEveryKindOfJoin(String written, JoinKind kind) {
        Select select = Reading.select("SELECT * FROM a " + written + " b ON a.x = b.y");

        assertThat(select.joins()).singleElement().satisfies(join -> {
            assertThat(join.kind()).isEqualTo(kind);
            assertThat(join.within()).isNull();
            assertThat(ExpressionText.of(join.on())).isEqualTo("a.x = b.y");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WITHIN 5m ON a.x = b.y                                   | PT5M | PT5M  |
            WITHIN INTERVAL '5' MINUTES ON a.x = b.y                 | PT5M | PT5M  |
            ON a.x = b.y WITHIN 5 MINUTES                            | PT5M | PT5M  |
            ON a.x = b.y WITHIN (1 MINUTE, 2 HOURS)                  | PT1M | PT2H  |
            WITHIN (0s, 10s) GRACE PERIOD 1 DAY ON a.x = b.y         | PT0S | PT10S | PT24H
            WITHIN 1h GRACE 5s ON a.x = b.y                          | PT1H | PT1H  | PT5S
            """)
    void shouldReadHowFarApartRowsMayBe(String written, Duration before, Duration after, Duration grace) {
        Select select = Reading.select("SELECT * FROM a JOIN b " + written + " WHERE a.z > 1");

        assertThat(select.joins().getFirst().within()).satisfies(within -> {
            assertThat(within.before()).isEqualTo(before);
            assertThat(within.after()).isEqualTo(after);
            assertThat(within.grace()).isEqualTo(grace);
        });
        assertThat(select.where()).isNotNull();
    }

    @Test
    void shouldJoinSeveralSources() {
        Select select = Reading.select("SELECT * FROM a x JOIN b y ON x.i = y.i LEFT JOIN c ON y.j = c.j WHERE x.k");

        assertThat(select.joins()).extracting(join -> join.relation().name().text()).containsExactly("b", "c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    TUMBLING(INTERVAL 1 MINUTE)                             | Tumbling[time=null, size=PT1M, grace=null]
                    TUMBLING(5m)                                            | Tumbling[time=null, size=PT5M, grace=null]
                    TUMBLING(500 ms)                                        | Tumbling[time=null, size=PT0.5S, grace=null]
                    TUMBLING(at, INTERVAL '1' MINUTE)                       | Tumbling[time=at, size=PT1M, grace=null]
                    TUMBLING (SIZE 1 MINUTE, GRACE PERIOD 10 SECONDS)       | Tumbling[time=null, size=PT1M, grace=PT10S]
                    TUMBLING (SIZE INTERVAL 1 MINUTE) GRACE 10s             | Tumbling[time=null, size=PT1M, grace=PT10S]
                    TUMBLING (size, SIZE 1 DAY)                             | Tumbling[time=size, size=PT24H, grace=null]
                    HOPPING(1h, 5m)                                         | Hopping[time=null, size=PT1H, advance=PT5M, grace=null]
                    HOPPING (SIZE 1 HOUR, ADVANCE BY 5 MINUTES, GRACE 1s)   | Hopping[time=null, size=PT1H, advance=PT5M, grace=PT1S]
                    SLIDING(at, 1h, 5m)                                     | Hopping[time=at, size=PT1H, advance=PT5M, grace=null]
                    SESSION(30s)                                            | Session[time=null, gap=PT30S, grace=null]
                    session (30 SECONDS, grace period 0 seconds)            | Session[time=null, gap=PT30S, grace=PT0S]
                    SESSION(o.at, INTERVAL '1' HOUR)                        | Session[time=o.at, gap=PT1H, grace=null]
                    """)
    void shouldReadWindowsInAllSpellings(String written, String read) {
        Select select = Reading.select("SELECT a FROM t o GROUP BY a WINDOW " + written + " EMIT CHANGES");

        assertThat(said(Objects.requireNonNull(select.grouping().window()))).isEqualTo(read);
        assertThat(select.emit()).isNotNull();
    }

    @Test
    void shouldWarnWhenASessionHasItsOwnKey() {
        Reading reading = Reading.of("SELECT a FROM t GROUP BY a WINDOW SESSION(at, 5m, a)");

        assertThat(reading.script().statements()).hasSize(1);
        assertThat(reading.report()).isEqualTo("""
                app.sql:1:51: warning: the key of a session has no effect here
                 1 | SELECT a FROM t GROUP BY a WINDOW SESSION(at, 5m, a)
                   |                                                   ^
                   = help: say GROUP BY a
                """);
    }

    private static String said(Window window) {
        String time = window.time() == null ? "null" : ExpressionText.of(window.time());
        String record = Reading.shape(window);
        return record.replaceAll("time=.*?, (size|gap)", "time=" + time + ", $1");
    }

}
