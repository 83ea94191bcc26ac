package dev.flotilla.databridge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.testkit.kafka.TestKafka;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@BridgeIntegration
@DirtiesContext // Or it would stay in the consumer group of the tests after it.
class BridgeIT {

    private static final String ORDERS = FleetTopics.ORDERS_PROCESSED;

    private static final Instant EARLIER = Instant.parse("2026-11-21T08:00:00Z");

    private static final Instant LATER = Instant.parse("2026-11-21T09:00:00Z");

    @Autowired
    private Bench bench;

    @Autowired
    private AssignmentTracker assignments;

    @LocalServerPort
    private int port;

    @AfterEach
    void mendProxy() {
        ProxiedPostgres.PROXY.mend();
    }

    @Test
    void shouldStoreCommittedOrdersWhenTransactionsLeaveGaps() {
        bench.sendOrders(0, Bench.orders("gaps", 1, 3));
        bench.sendAndAbort(0, Bench.orders("gaps-aborted", 1, 3));
        bench.sendOrders(0, Bench.orders("gaps", 4, 4));

        awaitStored("gaps", 1, 4);
        assertThat(bench.storedOrders("gaps-aborted")).isEmpty();
        assertThat(bench.database()
            .sql("SELECT order_id, total_minor, status, processed_at::text, items::text FROM orders WHERE order_id = 'gaps-2'")
            .query()
            .singleRow()
            .values()).asString()
            .contains("gaps-2, 1000, CONFIRMED, 2026-11-21 08:00:00.123456+00")
            .contains("[{\"sku\": \"sku-1\", \"quantity\": 2, \"unitPriceMinor\": 500}]");
    }

    @Test
    void shouldStoreEveryTickWhenTwoTradesHaveTheSameSymbolAndTime() {
        String tick = "{\"symbol\":\"TWIN\",\"price\":101.25,\"volume\":300,\"tradeTime\":\"2026-01-02T03:04:05.678Z\"}";

        List<Long> sent = bench.send(FleetTopics.MARKET_TICKS, 2, values(tick, tick));

        bench.awaitOffset(FleetTopics.MARKET_TICKS, 2, sent);
        assertThat(bench.database()
            .sql("SELECT price::text || ' ' || volume::text || ' ' || kafka_offset FROM ticks WHERE symbol = 'TWIN' ORDER BY 1")
            .query(String.class)
            .list())
            .containsExactly("101.25000000 300.00000000 " + sent.get(0), "101.25000000 300.00000000 " + sent.get(1));
    }

    @Test
    void shouldKeepLastStateOfCandleWhenItIsToldAgain() {
        String candle = """
                {"symbol":"CNDL","timeframe":"5m","timestamp":"2026-11-21T08:00:00Z","open":1.1,"high":1.3,"low":1.0,
                 "close":%s,"volume":12.5,"ticks":%d}""";

        List<Long> sent = bench.send(FleetTopics.MARKET_CANDLES, 1,
                values(candle.formatted("1.2", 1), candle.formatted("1.25", 3), candle.formatted("1.15", 2)));

        bench.awaitOffset(FleetTopics.MARKET_CANDLES, 1, sent);
        assertThat(bench.database()
            .sql("SELECT close::text || ' ' || ticks FROM candles WHERE symbol = 'CNDL'")
            .query(String.class)
            .list()).containsExactly("1.25000000 3");
    }

    @Test
    void shouldDeadLetterOnceAndStoreTheRestWhenPoisonIsAtTheHeadAndInTheMiddle() {
        String unmapped = new String(EventJson.write(Bench.order("poison", 9)), StandardCharsets.UTF_8)
            .replace("\"orderId\"", "\"id\"");

        List<Long> sent = bench.send(ORDERS, 1, values("not json", order("poison", 1), unmapped, order("poison", 2)));

        bench.awaitOffset(ORDERS, 1, sent);
        assertThat(bench.storedOrders("poison")).containsExactly("poison-1", "poison-2");
        var letters = bench.deadLetters(ORDERS, 1, sent.getFirst());
        assertThat(letters).extracting(Bench::originalOffset).containsExactlyInAnyOrder(sent.get(0), sent.get(2));
        assertThat(letters).extracting(Bench::reason)
            .containsExactlyInAnyOrder("the value is no JSON at line 1, column 1",
                    "column 'order_id' at $.orderId is missing");
    }

    @Test
    void shouldDeadLetterAllOfItWhenWholeBatchIsBad() {
        // Readable, but too long for the index of the table.
        List<byte @Nullable []> bad = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            bad.add(new String(EventJson.write(Bench.order("all-bad", i)), StandardCharsets.UTF_8)
                .replace("\"orderId\":\"", "\"orderId\":\"" + noise(i))
                .getBytes(StandardCharsets.UTF_8));
        }

        List<Long> sent = bench.send(ORDERS, 2, bad);

        bench.awaitOffset(ORDERS, 2, sent);
        assertThat(bench.deadLetters(ORDERS, 2, sent.getFirst())).extracting(Bench::originalOffset)
            .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(bench.storedOrders("all-bad")).isEmpty();
    }

    @Test
    void shouldDeadLetterTombstoneWhenRouteSaysNothingElse() {
        List<Long> sent = bench.send(ORDERS, 3, values(order("tomb", 1), null, order("tomb", 2)));

        bench.awaitOffset(ORDERS, 3, sent);
        assertThat(bench.storedOrders("tomb")).containsExactly("tomb-1", "tomb-2");
        assertThat(bench.deadLetters(ORDERS, 3, sent.getFirst())).singleElement()
            .satisfies(letter -> assertThat(letter.value()).isNull());
    }

    @Test
    void shouldStoreMegabyteWhenRecordIsOne() {
        String big = new String(EventJson.write(Bench.order("big", 1)), StandardCharsets.UTF_8).replace("\"bench\"",
                "\"" + "x".repeat(1_000_000) + "\"");

        List<Long> sent = bench.send(ORDERS, 4, values(big, order("big", 2)));

        bench.awaitOffset(ORDERS, 4, sent);
        assertThat(bench.database()
            .sql("SELECT length(processed_by) FROM orders WHERE customer_id = 'big' ORDER BY order_id")
            .query(Integer.class)
            .list()).containsExactly(1_000_000, 5);
    }

    @Test
    void shouldLetVersionDecideWhenKeyMovedToAnotherPartition() {
        bench.awaitOffset(ORDERS, 6,
                bench.sendOrders(6, List.of(Bench.order("moved", 1, LATER, 2), Bench.order("moved", 2, EARLIER, 1))));

        bench.awaitOffset(ORDERS, 5,
                bench.sendOrders(5, List.of(Bench.order("moved", 1, EARLIER, 1), Bench.order("moved", 2, LATER, 2))));

        assertThat(bench.database()
            .sql("SELECT order_id || ' ' || total_minor || ' ' || kafka_partition FROM orders WHERE customer_id = 'moved' ORDER BY 1")
            .query(String.class)
            .list()).containsExactly("moved-1 2 6", "moved-2 2 5");
    }

    @Test
    void shouldLoseNothingAndKeepPartitionsWhenDatabaseIsAwaySlowAndConnectionsAreCut() {
        bench.sendOrders(7, Bench.orders("outage", 1, 10));
        awaitStored("outage", 1, 10);
        int rebalances = assignments.history().size();

        ProxiedPostgres.PROXY.cut();
        for (int i = 11; i <= 30; i++) {
            bench.sendOrders(7, Bench.orders("outage", i, i));
        }
        await().untilAsserted(() -> assertThat(routes()).contains("\"state\":\"RETRYING\"", "\"lastError\":\""));
        ProxiedPostgres.PROXY.mend();
        ProxiedPostgres.PROXY.delay(Duration.ofMillis(40));
        for (int i = 31; i <= 50; i++) {
            bench.sendOrders(7, Bench.orders("outage", i, i));
            ProxiedPostgres.PROXY.cutAfter(700L * (i - 30));
            if (i % 5 == 0) {
                ProxiedPostgres.PROXY.cutConnections();
                ProxiedPostgres.PROXY.mend();
            }
        }
        ProxiedPostgres.PROXY.mend();

        awaitStored("outage", 1, 50);
        assertThat(assignments.history()).hasSize(rebalances);
    }

    @Test
    void shouldStoreEveryOrderOnceWhenAnotherInstanceComesAndGoes() {
        int sent = 0;

        for (int round = 0; round < 2; round++) {
            try (var _ = new SpringApplicationBuilder(DataBridgeApplication.class)
                .initializers(new TestKafka(), new ProxiedPostgres())
                .run("--server.port=0", "--INSTANCE_ID=second")) {
                for (int i = 0; i < 30; i++) {
                    sent++;
                    for (int partition = 0; partition < 12; partition++) {
                        bench.sendOrders(partition, Bench.orders("trading-" + partition, sent, sent));
                    }
                }
            }
        }

        for (int partition = 0; partition < 12; partition++) {
            awaitStored("trading-" + partition, 1, sent);
        }
    }

    @Test
    void shouldShowRoutesAndTheirPartitionsWhenAsked() {
        List<Long> sent = bench.sendOrders(8, Bench.orders("shown", 1, 1));
        bench.awaitOffset(ORDERS, 8, sent);

        await().untilAsserted(() -> assertThat(routes()).contains("\"name\":\"orders\"",
                "\"topic\":\"orders.processed\"", "\"deadLetters\":\"orders.processed.dlq\"", "\"table\":\"orders\"",
                "\"store\":{\"name\":\"postgres\"", "\"partition\":8,\"state\":\"OPEN\",\"bufferedRecords\":0",
                "\"nextOffset\":" + bench.storedOffset(ORDERS, 8), "\"name\":\"ticks\"", "\"name\":\"candles\""));
        assertThat(get("/api/routes/ticks")).contains("\"key\":[\"kafka_partition\",\"kafka_offset\"]");
        assertThat(get("/api/routes/nothing")).contains("\"status\":404", "No route 'nothing' is switched on");
        assertThat(get("/v3/api-docs")).contains("/api/routes/{name}", "bufferedRecords");
    }

    private String routes() {
        return get("/api/routes");
    }

    private String get(String path) {
        String body = RestClient.create("http://localhost:" + port)
            .get()
            .uri(path)
            .exchange((_, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
        return body == null ? "" : body;
    }

    private void awaitStored(String customer, int first, int last) {
        List<String> expected = Bench.orders(customer, first, last)
            .stream()
            .map(order -> order.orderId().value())
            .toList();
        await().untilAsserted(() -> assertThat(bench.storedOrders(customer)).containsExactlyElementsOf(expected));
    }

    private static String order(String customer, int sequence) {
        return new String(EventJson.write(Bench.order(customer, sequence)), StandardCharsets.UTF_8);
    }

    private static List<byte @Nullable []> values(@Nullable String... documents) {
        List<byte @Nullable []> values = new ArrayList<>();
        Arrays.stream(documents)
            .forEach(document -> values.add(document == null ? null : document.getBytes(StandardCharsets.UTF_8)));
        return values;
    }

    // An index compresses what repeats.
    private static String noise(int seed) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(12_000, 'a', 'z').forEach(text::appendCodePoint);
        return text.toString();
    }

}
