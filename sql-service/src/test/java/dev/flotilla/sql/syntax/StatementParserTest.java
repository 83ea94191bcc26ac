package dev.flotilla.sql.syntax;

import java.util.List;

import dev.flotilla.sql.syntax.Statement.ColumnDeclaration;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.types.SqlType;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementParserTest {

    @Test
    void shouldCreateAStreamOrATableWhenItIsOfAQuery() {
        Statement.CreateAs stream = (Statement.CreateAs) Reading.statement("CREATE STREAM a AS SELECT * FROM b;");
        Statement.CreateAs table = (Statement.CreateAs) Reading.statement("create table A as select * from b");

        assertThat(stream.kind()).isEqualTo(Kind.STREAM);
        assertThat(stream.name().text()).isEqualTo("a");
        assertThat(table.kind()).isEqualTo(Kind.TABLE);
        assertThat(table.name().text()).isEqualTo("A");
    }

    @Test
    void shouldTakeTheOptionsOfTheResultFromBothPlacesWhenBothAreThere() {
        Statement.CreateAs stream = (Statement.CreateAs) Reading.statement("""
                CREATE STREAM a WITH (partitions: 3) AS
                SELECT * FROM b WHERE c > 1 WITH ('topic' = 'x') EMIT CHANGES""");

        assertThat(stream.options()).extracting(Option::key).containsExactly("partitions", "topic");
        assertThat(stream.query().branches().getFirst().from().options()).isEmpty();
    }

    @Test
    void shouldGiveOptionsToTheSourceWhenTheyStandBehindIt() {
        Statement.CreateAs stream = (Statement.CreateAs) Reading
            .statement("CREATE STREAM a AS SELECT * FROM b WITH (topic: x) JOIN c AS d WITH (topic: y) ON b.i = d.i");

        Select select = stream.query().branches().getFirst();
        assertThat(stream.options()).isEmpty();
        assertThat(select.from().options()).extracting(Option::value).containsExactly("x");
        assertThat(select.joins().getFirst().relation().options()).extracting(Option::value).containsExactly("y");
        assertThat(select.joins().getFirst().relation().alias()).extracting(Name::text).isEqualTo("d");
    }

    @Test
    void shouldCreateASinkWithAndWithoutAs() {
        Statement.CreateSink without = (Statement.CreateSink) Reading
            .statement("CREATE SINK s WITH (topic: t) SELECT * FROM a");
        Statement.CreateSink with = (Statement.CreateSink) Reading.statement("CREATE SINK s AS SELECT * FROM a");

        assertThat(without.options()).extracting(Option::value).containsExactly("t");
        assertThat(with.options()).isEmpty();
        assertThat(with.name().text()).isEqualTo("s");
    }

    @Test
    void shouldInsertWhenThereIsATarget() {
        Statement.InsertInto insert = (Statement.InsertInto) Reading.statement("INSERT INTO \"a.b\" SELECT * FROM c");

        assertThat(insert.target().text()).isEqualTo("a.b");
    }

    @Test
    void shouldHaveBranchesWhenThereIsUnionAll() {
        Statement.Bare bare = (Statement.Bare) Reading
            .statement("SELECT a FROM b UNION ALL SELECT c FROM d WHERE e UNION ALL SELECT f FROM g EMIT CHANGES");

        assertThat(bare.query().branches()).extracting(branch -> branch.from().name().text())
            .containsExactly("b", "d", "g");
    }

    @Test
    void shouldDeclareColumnsOfAllTypes() {
        Statement.Declare declared = (Statement.Declare) Reading.statement("""
                CREATE TABLE users (
                    id STRING PRIMARY KEY, a INT, b decimal(10, 2), c DOUBLE PRECISION, d VARCHAR(20), e BOOL,
                    f TIMESTAMP, g ARRAY<STRUCT<x INT, `y z` TEXT>>, h ARRAY(ARRAY(ANY)), i STRUCT(v: REAL)
                ) WITH (topic: 'users', timestamp: 'f')""");

        assertThat(declared.kind()).isEqualTo(Kind.TABLE);
        assertThat(declared.columns()).extracting(ColumnDeclaration::type)
            .containsExactly(Scalar.STRING, Scalar.BIGINT, Scalar.DECIMAL, Scalar.DOUBLE, Scalar.STRING, Scalar.BOOLEAN,
                    Scalar.TIMESTAMP,
                    new SqlType.ArrayOf(new SqlType.Struct(
                            List.of(new SqlType.Field("x", Scalar.BIGINT), new SqlType.Field("y z", Scalar.STRING)))),
                    new SqlType.ArrayOf(new SqlType.ArrayOf(Scalar.ANY)),
                    new SqlType.Struct(List.of(new SqlType.Field("v", Scalar.DOUBLE))));
        assertThat(declared.columns()).filteredOn(ColumnDeclaration::key)
            .extracting(column -> column.name().text())
            .containsExactly("id");
        assertThat(declared.options()).extracting(Option::key).containsExactly("topic", "timestamp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            topic: orders;                           topic=orders
            topic : 'my orders';                     topic=my orders
            'topic' = 'x', 'Format'='JSON';          topic=x|format=JSON
            KAFKA_TOPIC='x', PARTITIONS=4;           kafka_topic=x|partitions=4
            brokers: localhost:9092, topic: x;       brokers=localhost:9092|topic=x
            brokers: a:1,b:2,c:3;                    brokers=a:1,b:2,c:3
            brokers: a:1, b:2, topic: c;             brokers=a:1, b:2|topic=c
            brokers: a:1,topic:c;                    brokers=a:1|topic=c
            brokers: a:1,partitions:3;               brokers=a:1|partitions=3
            brokers: 10.0.0.1:9092,10.0.0.2:9092;    brokers=10.0.0.1:9092,10.0.0.2:9092
            brokers: k-1.x.org:9092,k-2.x.org:9092;  brokers=k-1.x.org:9092,k-2.x.org:9092
            brokers: SSL://a:1,SSL://b:2;            brokers=SSL://a:1,SSL://b:2
            event.time.field: at, a-b.c = 'd';       event.time.field=at|a-b.c=d
            retention: 7 days, note: a (b, c) d;     retention=7 days|note=a (b, c) d
            path: /var/$x/{y}?z=1&w#2;               path=/var/$x/{y}?z=1&w#2
            """)
    void shouldReadOptionsInAllSpellings(String written, String read) {
        Select select = Reading.select("SELECT * FROM t WITH (" + written + ")");

        assertThat(select.from().options()).extracting(option -> option.key() + "=" + option.value())
            .containsExactly(read.split("\\|"));
    }

    @Test
    void shouldGoOnWhenAStatementCannotBeRead() {
        Reading reading = Reading.of("""
                CREATE STREAM a AS SELEC * FROM b;
                CREATE STREAM c AS SELECT * FROM d;
                CREATE STREAM e AS SELECT * FRM f
                CREATE STREAM g AS SELECT * FROM h;
                nonsense ( ;
                SELECT i FROM j;;""");

        assertThat(reading.problems()).hasSize(3);
        assertThat(reading.script().statements()).hasSize(3);
    }

    @Test
    void shouldBeEmptyWhenThereIsNothing() {
        assertThat(Reading.script("").statements()).isEmpty();
        assertThat(Reading.script("\uFEFF ;; -- nothing\n /* at\n all */ ;").statements()).isEmpty();
    }

}
