package dev.flotilla.databridge.clickhouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.clickhouse.client.api.insert.InsertSettings;
import dev.flotilla.databridge.routes.Column;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.InvalidRoutesException;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.clickhouse.ClickHouseAddress;
import dev.flotilla.testkit.network.FaultyProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What the sink owes the delivery library, on whichever ClickHouse.
 */
abstract class SinkContractIT {

    private static final AtomicInteger TABLES = new AtomicInteger();

    private final ClickHouseAddress address;

    private final FaultyProxy proxy;

    private final ClickHouseServer server;

    private final ClickHouseProperties properties;

    private final String table = "t" + TABLES.incrementAndGet();

    SinkContractIT(ClickHouseAddress address) {
        this.address = address;
        this.proxy = new FaultyProxy(address.port());
        this.properties = Settings.of(proxy.port(), Map.of("insert-timeout", "5s", "connect-timeout", "1s"));
        this.server = new ClickHouseServer(properties);
    }

    @AfterEach
    void close() {
        server.close();
        proxy.close();
    }

    /** How a reader asks for what is exact on this server. */
    abstract String exact(String table);

    @Test
    void shouldStoreEveryValueExactlyWhenItHasEveryType() throws IOException {
        Route route = Rows.route(table, List.of("id"), "at", Rows.column("id", new ColumnType.Text()),
                Rows.column("whole", new ColumnType.Whole()), Rows.column("small", new ColumnType.Decimal(9, 2)),
                Rows.column("middle", new ColumnType.Decimal(18, 8)),
                Rows.column("great", new ColumnType.Decimal(38, 8)), Rows.column("flag", new ColumnType.Flag()),
                Rows.column("at", new ColumnType.Timestamp()), Rows.column("part", new ColumnType.Json()),
                Rows.column("floating", new ColumnType.Floating()));
        String low = """
                {"id":"low","whole":-9223372036854775808,"small":-9999999.99,"middle":"-9999999999.99999999",
                 "great":"-999999999999999999999999999999.99999999","flag":false,"at":"1901-02-03T04:05:06.000007Z",
                 "part":{"a":[1,"\\u0001"]},"floating":-1.5e-300}""";
        String high = """
                {"id":"high","whole":9223372036854775807,"small":9999999.99,"middle":"9999999999.99999999",
                 "great":"999999999999999999999999999999.99999999","flag":true,"at":"2299-12-31T23:59:59.999999Z",
                 "part":[],"floating":12345.0625}""";

        WriteOutcome outcome = sink(route).insert(Rows.range(0, 2),
                Rows.rows(route, 0, 2, offset -> offset == 0 ? low : high));

        assertThat(outcome).isEqualTo(new WriteOutcome.Written());
        assertThat(address.query("SELECT id, whole, small, middle, great, toUInt8(flag), " + micros("at")
                + ", part, floating, kafka_partition, kafka_offset FROM " + table + " ORDER BY id DESC"))
            .containsExactly(
                    "low\t-9223372036854775808\t-9999999.99\t-9999999999.99999999\t"
                            + "-999999999999999999999999999999.99999999\t0\t-2174586893999993\t"
                            + "{\"a\":[1,\"\\\\u0001\"]}\t-1.5e-300\t3\t0",
                    "high\t9223372036854775807\t9999999.99\t9999999999.99999999\t"
                            + "999999999999999999999999999999.99999999\t1\t10413791999999999\t[]\t12345.0625\t3\t1");
    }

    abstract String micros(String column);

    @Test
    void shouldKeepNullsApartFromEmptyValuesWhenColumnsAreNullable() throws IOException {
        Route route = Rows.route(table, List.of("kafka_partition", "kafka_offset"), null, nullables());

        WriteOutcome outcome = sink(route).insert(Rows.range(0, 3), Rows.rows(route, 0, 3, offset -> switch (offset) {
            case 0 -> "{}";
            case 1 -> """
                    {"text":"","whole":0,"middle":0,"great":0,"flag":false,"at":0,"part":"","floating":0}""";
            default ->
                """
                        {"text":null,"whole":null,"middle":null,"great":"-1","flag":null,"at":null,"part":{},"floating":null}""";
        }));

        assertThat(outcome).isEqualTo(new WriteOutcome.Written());
        assertThat(address.query("SELECT isNull(text), isNull(whole), isNull(middle), isNull(great), isNull(flag), "
                + "isNull(at), isNull(part), isNull(floating), text, great FROM " + table + " ORDER BY kafka_offset"))
            .containsExactly("1\t1\t1\t1\t1\t1\t1\t1\t\\N\t\\N", "0\t0\t0\t0\t0\t0\t0\t0\t\t" + zero(8),
                    "1\t1\t1\t0\t1\t1\t0\t1\t\\N\t" + minusOne(8));
    }

    private static Column[] nullables() {
        return new Column[] { Rows.nullable("text", new ColumnType.Text()),
                Rows.nullable("whole", new ColumnType.Whole()), Rows.nullable("middle", new ColumnType.Decimal(18, 8)),
                Rows.nullable("great", new ColumnType.Decimal(38, 8)), Rows.nullable("flag", new ColumnType.Flag()),
                Rows.nullable("at", new ColumnType.Timestamp()), Rows.nullable("part", new ColumnType.Json()),
                Rows.nullable("floating", new ColumnType.Floating()) };
    }

    abstract String zero(int scale);

    abstract String minusOne(int scale);

    @ParameterizedTest
    @ValueSource(strings = { "'; DROP TABLE x; --", "a\\tb\\nc\\\\d", "\\u0001\\u001f\\u007f", "☕😀漢字", "\\\\N",
            "`\"'${x}{{", " ", "\\r\\n" })
    void shouldStoreTextAsItIsWhenItIsHostile(String note) throws IOException {
        Route route = Rows.simple(table);
        List<Delivered<Row>> rows = Rows.rows(route, 0, 1,
                offset -> "{\"id\":\"" + note.replace("\"", "\\\"") + "\",\"version\":1,\"note\":\"x\"}");

        WriteOutcome outcome = sink(route).insert(Rows.range(0, 1), rows);

        assertThat(outcome).isEqualTo(new WriteOutcome.Written());
        String hex = HexFormat.of()
            .withUpperCase()
            .formatHex(rows.getFirst().value().textAt(0).getBytes(StandardCharsets.UTF_8));
        assertThat(address.query("SELECT hex(id) FROM " + table)).containsExactly(hex);
    }

    @Test
    void shouldStoreItWholeWhenValueIsOneMegabyte() throws IOException {
        Route route = Rows.simple(table);
        String text = "é☕".repeat(200_000) + "end";

        WriteOutcome outcome = sink(route).insert(Rows.range(0, 3), Rows.rows(route, 0, 3,
                offset -> "{\"id\":\"" + offset + "\",\"version\":1,\"note\":\"" + text + "\"}"));

        assertThat(outcome).isEqualTo(new WriteOutcome.Written());
        assertThat(address.query("SELECT length(note), substring(note, length(note) - 2) FROM " + table)).hasSize(3)
            .containsOnly("1000003\tend");
    }

    @Test
    void shouldStoreOnceWhenTheRangeIsInsertedAgain() throws IOException {
        Route route = Rows.simple(table);
        Sink<Row> sink = sink(route);
        List<Delivered<Row>> rows = Rows.simpleRows(route, 0, 1_000);

        assertThat(sink.insert(Rows.range(0, 1_000), rows)).isEqualTo(new WriteOutcome.Written());
        assertThat(sink.insert(Rows.range(1_000, 2_000), Rows.simpleRows(route, 1_000, 2_000)))
            .isEqualTo(new WriteOutcome.Written());
        assertThat(sink.insert(Rows.range(0, 1_000), rows)).isEqualTo(new WriteOutcome.Written());

        assertThat(address.query("SELECT count(), uniqExact(id) FROM " + exact(table))).containsExactly("2000\t2000");
    }

    @Test
    void shouldKeepTheNewestWhenKeysComeAgain() throws IOException {
        Route route = Rows.simple(table);
        Sink<Row> sink = sink(route);

        sink.insert(Rows.range(0, 2), Rows.rows(route, 0, 2,
                offset -> "{\"id\":\"a\",\"version\":" + (10 - offset) + ",\"note\":\"n" + offset + "\"}"));
        sink.insert(Rows.range(2, 3), Rows.rows(route, 2, 3, _ -> "{\"id\":\"a\",\"version\":5,\"note\":\"late\"}"));

        assertThat(address.query("SELECT version, note FROM " + table + " FINAL")).containsExactly("10\tn0");
    }

    @Test
    void shouldWriteOneBlockWhenRowsAreMany() throws IOException {
        Route route = Rows.simple(table);

        assertThat(sink(route).insert(Rows.range(0, 200_000), Rows.simpleRows(route, 0, 200_000)))
            .isEqualTo(new WriteOutcome.Written());

        assertThat(
                address.query("SELECT count(), sum(rows) FROM system.parts WHERE active AND table = '" + table + "'"))
            .containsExactly("1\t200000");
    }

    @Test
    void shouldPassOverTombstonesWhenTheyAreAmongTheRows() throws IOException {
        Route route = Rows.simple(table);
        Sink<Row> sink = sink(route);

        WriteOutcome some = sink.insert(Rows.range(0, 3),
                Rows.rows(route, 0, 3, offset -> offset == 1 ? null : "{\"id\":\"" + offset + "\",\"version\":1}"));
        WriteOutcome all = sink.insert(Rows.range(3, 5), Rows.rows(route, 3, 5, _ -> null));

        assertThat(some).isEqualTo(all).isEqualTo(new WriteOutcome.Written());
        assertThat(address.query("SELECT id FROM " + table + " ORDER BY id")).containsExactly("0", "2");
    }

    @Test
    void shouldStoreNothingOrAllWhenConnectionIsCutAnywhere() throws IOException {
        Route route = Rows.simple(table);
        Sink<Row> sink = sink(route);
        List<Delivered<Row>> rows = Rows.simpleRows(route, 0, 5_000);

        for (int cut = 0; cut < 150_000; cut += 7_919) {
            proxy.cutAfter(cut);
            assertThat(sink.insert(Rows.range(0, 5_000), rows)).as("cut after %d bytes", cut)
                .isInstanceOf(WriteOutcome.TransientFailure.class);
            proxy.mend();
        }

        assertThat(address.query("SELECT count() FROM " + table)).containsExactly("0");
        assertThat(sink.insert(Rows.range(0, 5_000), rows)).isEqualTo(new WriteOutcome.Written());
        assertThat(address.query("SELECT count() FROM " + table)).containsExactly("5000");
    }

    @Test
    void shouldStoreNothingWhenRowsEndInAnException() throws IOException {
        Route route = Rows.simple(table);
        sink(route);
        List<TableColumn> broken = List.of(new TableColumn("id", "String", Set.of(), ColumnValues.texts(0)),
                new TableColumn("version", "Int64", Set.of(), (out, _) -> {
                    out.int64(1);
                    out.flush();
                    throw new IOException("in the middle");
                }));

        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> server.insert(new Table("default", route, broken, 100),
                    new NativeBlock(broken, Rows.simpleRows(route, 0, 100)), new InsertSettings()));

        assertThat(address.query("SELECT count() FROM " + table)).containsExactly("0");
    }

    @Test
    void shouldComeToAnEndAndToTheSameRowsWhenAnswersAreSlow() throws IOException {
        Route route = Rows.simple(table);
        Sink<Row> sink = sink(route);
        List<Delivered<Row>> rows = Rows.simpleRows(route, 0, 100);
        proxy.delay(Duration.ofSeconds(6));

        assertThat(sink.insert(Rows.range(0, 100), rows)).isInstanceOf(WriteOutcome.TransientFailure.class);

        proxy.mend();
        await().untilAsserted(
                () -> assertThat(sink.insert(Rows.range(0, 100), rows)).isEqualTo(new WriteOutcome.Written()));
        assertThat(address.query("SELECT count() FROM " + exact(table))).containsExactly("100");
    }

    @Test
    void shouldWaitWhenTableIsGone() throws IOException {
        Route route = Rows.simple(table);
        Sink<Row> sink = sink(route);
        address.query("DROP TABLE " + table);

        assertThat(sink.insert(Rows.range(0, 1), Rows.simpleRows(route, 0, 1)))
            .isInstanceOf(WriteOutcome.TransientFailure.class);
    }

    @Test
    void shouldBlameTheRecordWhenTheTablesOwnExpressionRefusesIt() throws IOException {
        address.query("CREATE TABLE " + table
                + " (id String, version Int64, note Nullable(String), kafka_partition Int32,"
                + " kafka_offset Int64, number Int32 MATERIALIZED toInt32(note)) ENGINE = ReplacingMergeTree(version)"
                + " ORDER BY id" + window());
        Route route = Rows.simple(table);
        Sink<Row> sink = sink(route);

        WriteOutcome outcome = sink.insert(Rows.range(0, 3), Rows.rows(route, 0, 3,
                offset -> "{\"id\":\"" + offset + "\",\"version\":1,\"note\":\"" + (offset == 1 ? "x" : "7") + "\"}"));

        assertThat(outcome).isInstanceOf(WriteOutcome.BadRecords.class);
        assertThat(address.query("SELECT count() FROM " + table)).containsExactly("0");
    }

    abstract String window();

    @Test
    void shouldNameBothSidesWhenTheTableIsAnother() {
        address
            .query("CREATE TABLE " + table + " (id String, version String, kafka_partition Int32, kafka_offset Int64)"
                    + " ENGINE = MergeTree ORDER BY (id, version)");

        assertThatExceptionOfType(InvalidRoutesException.class).isThrownBy(() -> sink(Rows.simple(table)))
            .withMessageContaining("columns.version is 'Int64'")
            .withMessageContaining("the table has it as String")
            .withMessageContaining("columns.note is 'Nullable(String)'")
            .withMessageContaining("engine is MergeTree")
            .withMessageContaining("ordered by [id, version]");
    }

    @Test
    void shouldFindItsOwnTablesRightWhenItStartsAgain() throws IOException {
        Route versioned = Rows.route(table, List.of("id", "at"), "at", Rows.column("id", new ColumnType.Text()),
                Rows.column("at", new ColumnType.Timestamp()));
        Route facts = Rows.route(table + "_facts", List.of("kafka_partition", "kafka_offset"), null, nullables());

        sink(versioned);
        sink(facts);
        sink(versioned);
        sink(facts);

        assertThat(address.query("SELECT count() FROM " + table + "_facts")).containsExactly("0");
    }

    private Sink<Row> sink(Route route) throws IOException {
        return Opened.warehouse(server, properties, route).destination(route);
    }

}
