package dev.flotilla.databridge.postgres;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import dev.flotilla.databridge.TestRoutes;
import dev.flotilla.databridge.routes.ColumnType;
import dev.flotilla.databridge.routes.Route;
import dev.flotilla.databridge.rows.Row;
import dev.flotilla.delivery.postgres.OffsetLedger;
import dev.flotilla.delivery.route.Delivered;
import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import dev.flotilla.delivery.route.WriteOutcome;
import dev.flotilla.testkit.network.FaultyProxy;
import dev.flotilla.testkit.postgres.TestPostgres;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresStoreIT {

    private static final Progress NOT_STARTED = new Progress.NotStarted();

    private static final DataSource DATABASE = new DriverManagerDataSource(
            TestPostgres.jdbcUrl() + "&currentSchema=analytics");

    private final String table = "t_" + UUID.randomUUID().toString().replace('-', '_');

    private final Route route = TestRoutes.keyed(table);

    private final Counter superseded = new SimpleMeterRegistry().counter("superseded");

    private final PostgresStore owner = store(route);

    private final PostgresStore zombie = store(route);

    @BeforeEach
    void makeTable() throws SQLException {
        new Schema(DATABASE).prepare(List.of(route));
    }

    @Test
    void shouldFenceTheOtherWhenTwoBeginTheSamePartition() {
        WriteOutcome first = owner.write(batch(NOT_STARTED, 0, 4), this::nothing);
        WriteOutcome second = zombie.write(batch(NOT_STARTED, 0, 9), this::nothing);

        assertThat(first).isEqualTo(new WriteOutcome.Written());
        assertThat(second).isEqualTo(new WriteOutcome.Fenced());
        assertThat(stored()).hasSize(5);
        assertThat(owner.progress(partition(0))).isEqualTo(new Lookup.Found(new Progress.Next(5)));
    }

    @Test
    void shouldLetOnlyOneThroughWhenBothWriteAtTheSameTime() {
        owner.write(batch(NOT_STARTED, 0, 0), this::nothing);
        Progress expected = new Progress.Next(1);
        CountDownLatch ownerIsInside = new CountDownLatch(1);

        var late = CompletableFuture.supplyAsync(() -> {
            await(ownerIsInside);
            return zombie.write(batch(expected, 1, 5), this::nothing);
        });
        WriteOutcome first = owner.write(batch(expected, 1, 3), ownerIsInside::countDown);

        assertThat(first).isEqualTo(new WriteOutcome.Written());
        assertThat(late.join()).isEqualTo(new WriteOutcome.Fenced());
        assertThat(stored()).hasSize(4);
    }

    @Test
    void shouldKeepNobodyWaitingWhenZombieIsStuckInTheMiddleOfItsCopy() throws SQLException {
        owner.write(batch(NOT_STARTED, 0, 0), this::nothing);
        Progress expected = new Progress.Next(1);
        try (FaultyProxy proxy = new FaultyProxy(
                URI.create(TestPostgres.jdbcUrl().substring("jdbc:".length())).getPort());
                Connection stuck = DriverManager.getConnection("jdbc:postgresql://localhost:" + proxy.port()
                        + "/postgres?user=" + TestPostgres.USER + "&currentSchema=analytics")) {
            PostgresStore behind = new PostgresStore(new SingleConnectionDataSource(stuck, true),
                    new OffsetLedger("group-" + table), route, superseded);
            String large = "x".repeat(1_000_000);
            behind.write(new PartitionBatch<>(NOT_STARTED, new Range(partition(9), 0, 1), List.of()), this::nothing);
            proxy.delay(Duration.ofMillis(300));

            var late = CompletableFuture
                .supplyAsync(() -> behind.write(
                        new PartitionBatch<>(expected, new Range(partition(0), 1, 2),
                                List.of(TestRoutes.delivered(route, 0, 1,
                                        "{\"id\":\"late\",\"text\":\"" + large + "\",\"version\":1}"))),
                        this::nothing));
            Awaitility.await().until(() -> isCopying());
            WriteOutcome first = owner.write(batch(expected, 1, 3), this::nothing);

            assertThat(first).isEqualTo(new WriteOutcome.Written());
            assertThat(late).isNotDone();
            proxy.mend();
            assertThat(late.join()).isEqualTo(new WriteOutcome.Fenced());
        }
        assertThat(stored()).hasSize(4);
    }

    private boolean isCopying() {
        return sql().sql("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY %'")
            .query(Long.class)
            .single() > 0;
    }

    @Test
    void shouldWriteNothingWhenStepBeforeCommitFails() {
        assertThatThrownBy(() -> owner.write(batch(NOT_STARTED, 0, 4), () -> {
            throw new IllegalStateException("dead letters");
        })).hasMessage("dead letters");

        assertThat(stored()).isEmpty();
        assertThat(owner.progress(partition(0))).isEqualTo(new Lookup.Found(NOT_STARTED));
    }

    @Test
    void shouldMoveOffsetWhenThereIsNothingToStore() {
        var nothing = new PartitionBatch<Row>(NOT_STARTED, new Range(partition(0), 0, 17), List.of());
        var tombstones = new PartitionBatch<>(new Progress.Next(17), new Range(partition(0), 17, 19),
                List.of(TestRoutes.delivered(route, 0, 17, ""), TestRoutes.delivered(route, 0, 18, "")));

        List<WriteOutcome> outcomes = List.of(owner.write(nothing, this::nothing),
                owner.write(tombstones, this::nothing));

        assertThat(outcomes).containsOnly(new WriteOutcome.Written());
        assertThat(owner.progress(partition(0))).isEqualTo(new Lookup.Found(new Progress.Next(19)));
        assertThat(stored()).isEmpty();
    }

    @Test
    void shouldKeepGreatestVersionWhenKeyComesTwiceInOneBatch() {
        write(0, "{\"id\":\"a\",\"text\":\"old\",\"version\":1}", "{\"id\":\"a\",\"text\":\"new\",\"version\":3}",
                "{\"id\":\"a\",\"text\":\"late\",\"version\":2}", "{\"id\":\"b\",\"text\":\"first\",\"version\":1}",
                "{\"id\":\"b\",\"text\":\"second\",\"version\":1}");

        assertThat(stored()).containsExactly("a new 0/1", "b second 0/4");
        assertThat(superseded.count()).isEqualTo(3);
    }

    @Test
    void shouldLetVersionDecideWhenKeyComesFromTwoPartitions() {
        write(7, "{\"id\":\"a\",\"text\":\"new\",\"version\":5}", "{\"id\":\"b\",\"text\":\"old\",\"version\":5}");
        write(3, "{\"id\":\"a\",\"text\":\"stale\",\"version\":4}", "{\"id\":\"b\",\"text\":\"new\",\"version\":6}",
                "{\"id\":\"c\",\"text\":\"one\",\"version\":1}");
        write(5, "{\"id\":\"c\",\"text\":\"same version, later\",\"version\":1}");

        assertThat(stored()).containsExactly("a new 7/0", "b new 3/1", "c same version, later 5/0");
        assertThat(superseded.count()).isEqualTo(1);
    }

    @Test
    void shouldStoreNothingAgainWhenFactsAreReplayed() throws SQLException {
        Route facts = TestRoutes.ofFacts(table + "_f", route.columns());
        new Schema(DATABASE).prepare(List.of(facts));
        PostgresStore store = store(facts);
        var batch = new PartitionBatch<>(NOT_STARTED, new Range(new TopicPartition(facts.topic(), 2), 0, 2),
                List.of(TestRoutes.delivered(facts, 2, 0, "{\"id\":\"a\",\"text\":\"x\",\"version\":1}"),
                        TestRoutes.delivered(facts, 2, 1, "{\"id\":\"a\",\"text\":\"x\",\"version\":1}")));
        store.write(batch, this::nothing);
        sql().sql("DELETE FROM delivery_offset WHERE topic = ?").param(facts.topic()).update();

        WriteOutcome replayed = store.write(batch, this::nothing);

        assertThat(replayed).isEqualTo(new WriteOutcome.Written());
        assertThat(sql().sql("SELECT count(*) FROM \"" + facts.table() + "\"").query(Long.class).single()).isEqualTo(2);
        assertThat(superseded.count()).isEqualTo(2);
    }

    @Test
    void shouldNotDeadlockWhenPartitionsShareKeysInOppositeOrder() {
        List<String> upwards = IntStream.range(0, 2_000).mapToObj(i -> "{\"id\":\"" + i + "\",\"version\":1}").toList();
        List<CompletableFuture<WriteOutcome>> writes = new ArrayList<>();

        for (int partition = 0; partition < 4; partition++) {
            int own = partition;
            List<String> documents = partition % 2 == 0 ? upwards : upwards.reversed();
            PostgresStore writer = store(route);
            writes.add(CompletableFuture.supplyAsync(() -> writer.write(batch(own, documents), this::nothing)));
        }

        assertThat(writes).extracting(CompletableFuture::join).containsOnly(new WriteOutcome.Written());
        assertThat(stored()).hasSize(2_000);
    }

    @Test
    void shouldBlameRecordsWhenTableRefusesThem() {
        sql().sql("ALTER TABLE \"" + table + "\" ADD CHECK (text <> 'forbidden')").update();

        WriteOutcome outcome = owner.write(batch(0, List.of("{\"id\":\"a\",\"text\":\"forbidden\",\"version\":1}")),
                this::nothing);
        WriteOutcome next = owner.write(batch(0, List.of("{\"id\":\"a\",\"text\":\"fine\",\"version\":1}")),
                this::nothing);

        assertThat(outcome).isInstanceOfSatisfying(WriteOutcome.BadRecords.class,
                bad -> assertThat(((SQLException) bad.cause()).getSQLState()).isEqualTo("23514"));
        assertThat(next).isEqualTo(new WriteOutcome.Written());
    }

    @Test
    void shouldBlameRecordsWhenJsonIsBeyondTheDatabase() throws SQLException {
        Route json = TestRoutes.ofFacts(table + "_j", List.of(TestRoutes.column("part", new ColumnType.Json(), true)));
        new Schema(DATABASE).prepare(List.of(json));

        WriteOutcome outcome = store(json)
            .write(new PartitionBatch<>(NOT_STARTED, new Range(new TopicPartition(json.topic(), 0), 0, 1),
                    List.of(TestRoutes.delivered(json, 0, 0, "{\"part\":{\"x\":\"\\ud800\"}}"))), this::nothing);

        assertThat(outcome).isInstanceOf(WriteOutcome.BadRecords.class);
    }

    @Test
    void shouldStoreMegabyteWhenRecordIsOne() {
        String big = "é".repeat(500_000);

        write(0, "{\"id\":\"a\",\"text\":\"" + big + "\",\"version\":1}",
                "{\"id\":\"b\",\"text\":\"x\",\"version\":1}");

        assertThat(stored()).containsExactly("a " + big + " 0/0", "b x 0/1");
    }

    @Test
    void shouldStoreEveryTypeAsItWasSent() throws SQLException {
        Route all = TestRoutes.ofFacts(table + "_a",
                List.of(TestRoutes.column("a", new ColumnType.Decimal(18, 8), true),
                        TestRoutes.column("b", new ColumnType.Decimal(38, 5), true),
                        TestRoutes.column("c", new ColumnType.Flag(), true),
                        TestRoutes.column("d", new ColumnType.Timestamp(), true),
                        TestRoutes.column("e", new ColumnType.Json(), true),
                        TestRoutes.column("f", new ColumnType.Floating(), true)));
        new Schema(DATABASE).prepare(List.of(all));
        PostgresStore store = store(all);

        store.write(new PartitionBatch<>(NOT_STARTED, new Range(new TopicPartition(all.topic(), 0), 0, 2),
                List.of(TestRoutes.delivered(all, 0, 0, """
                        {"a":-1234567890.00000001,"b":-123456789012345678901234567890123.00001,"c":true,
                         "d":"1969-12-31T23:59:59.999999Z","e":{"x":[1,2]},"f":-1.5e-10}"""),
                        TestRoutes.delivered(all, 0, 1, "{}"))),
                this::nothing);

        assertThat(sql()
            .sql("SELECT a::text, b::text, c::text, (d AT TIME ZONE 'UTC')::text AS d, e::text, f::text FROM \""
                    + all.table() + "\" ORDER BY kafka_offset")
            .query()
            .listOfRows()).extracting(row -> row.values().toString())
            .containsExactly(
                    "[-1234567890.00000001, -123456789012345678901234567890123.00001, true,"
                            + " 1969-12-31 23:59:59.999999, {\"x\": [1, 2]}, -1.5e-10]",
                    "[null, null, null, null, null, null]");
    }

    @Test
    void shouldStoreDecimalExactlyWhateverItsScale() throws SQLException {
        List<BigDecimal> numbers = LongStream
            .of(0, 1, -1, 9, 10, 9_999, 10_000, 10_001, 99_999_999, 100_000_000, 999_999_999_999_999_999L,
                    -100_000_000_000_000_000L)
            .mapToObj(BigDecimal::valueOf)
            .toList();
        for (int scale = 0; scale <= 18; scale++) {
            Route decimals = TestRoutes.ofFacts(table + "_" + scale,
                    List.of(TestRoutes.column("small", new ColumnType.Decimal(18, scale), false),
                            TestRoutes.column("big", new ColumnType.Decimal(38, scale), false)));
            new Schema(DATABASE).prepare(List.of(decimals));
            List<BigDecimal> sent = new ArrayList<>();
            List<Delivered<Row>> rows = new ArrayList<>();
            for (BigDecimal number : numbers) {
                BigDecimal scaled = number.movePointLeft(scale);
                sent.add(scaled);
                rows.add(TestRoutes.delivered(decimals, 0, rows.size(),
                        "{\"small\":" + scaled.toPlainString() + ",\"big\":\"" + scaled.toPlainString() + "\"}"));
            }

            WriteOutcome outcome = store(decimals).write(new PartitionBatch<>(NOT_STARTED,
                    new Range(new TopicPartition(decimals.topic(), 0), 0, rows.size()), rows), this::nothing);

            assertThat(outcome).isEqualTo(new WriteOutcome.Written());
            for (String column : List.of("small", "big")) {
                assertThat(sql().sql("SELECT " + column + " FROM \"" + decimals.table() + "\" ORDER BY kafka_offset")
                    .query(BigDecimal.class)
                    .list()).as("%s of scale %d", column, scale)
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactlyElementsOf(sent);
            }
        }
    }

    private PostgresStore store(Route of) {
        return new PostgresStore(DATABASE, new OffsetLedger("group-" + table), of, superseded);
    }

    private PartitionBatch<Row> batch(Progress expected, long first, long last) {
        return new PartitionBatch<>(expected, new Range(partition(0), first, last + 1), LongStream
            .rangeClosed(first, last)
            .mapToObj(offset -> TestRoutes.delivered(route, 0, offset, "{\"id\":\"" + offset + "\",\"version\":1}"))
            .toList());
    }

    private PartitionBatch<Row> batch(int partition, List<String> documents) {
        return new PartitionBatch<>(NOT_STARTED, new Range(partition(partition), 0, documents.size()),
                IntStream.range(0, documents.size())
                    .mapToObj(offset -> TestRoutes.delivered(route, partition, offset, documents.get(offset)))
                    .toList());
    }

    private void write(int partition, String... documents) {
        assertThat(owner.write(batch(partition, List.of(documents)), this::nothing))
            .isEqualTo(new WriteOutcome.Written());
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(route.topic(), number);
    }

    private List<String> stored() {
        return sql().sql("SELECT id, text, kafka_partition, kafka_offset FROM \"" + table + "\" ORDER BY id")
            .query((row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getInt(3) + "/" + row.getLong(4))
            .list();
    }

    private static JdbcClient sql() {
        return JdbcClient.create(DATABASE);
    }

    private void nothing() {
        assertThat(table).isNotEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            // Where the other never comes, the test shall fail and not hang.
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

}
