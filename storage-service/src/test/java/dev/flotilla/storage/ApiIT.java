package dev.flotilla.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@StorageIntegration
class ApiIT {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
    };

    @Autowired
    private Bench bench;

    @LocalServerPort
    private int port;

    private RestTestClient http = RestTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void shouldAnswerWholeOrderWhenStored() {
        bench.sendOrders(0, List.of(TestOrders.confirmed("api", 1), TestOrders.rejected("api", 2)));
        awaitStored("api", 2);

        Map<String, Object> confirmed = get("/api/orders/api-1");
        Map<String, Object> rejected = get("/api/orders/api-2");

        assertThat(confirmed).containsEntry("customerId", "api")
            .containsEntry("customerSequence", 1)
            .containsEntry("status", "CONFIRMED")
            .containsEntry("totalMinor", 1000)
            .containsEntry("currency", "EUR")
            .containsEntry("items", List.of(Map.of("sku", "sku-1", "quantity", 2, "unitPriceMinor", 500)));
        assertThat(confirmed.get("times"))
            .isEqualTo(Map.of("placedAt", "2026-11-21T08:00:00.123456Z", "processedAt", "2026-11-21T08:00:00.128456Z"));
        assertThat(rejected).containsEntry("status", "REJECTED").containsEntry("reason", "too much");
    }

    @Test
    void shouldAnswerProblemWhenOrderIsUnknown() {
        Map<String, Object> problem = get("/api/orders/nobody-1", HttpStatus.NOT_FOUND);

        assertThat(problem).containsEntry("code", "NOT_FOUND").containsEntry("status", 404);
        assertThat(problem.get("detail")).asString().contains("nobody-1");
    }

    @Test
    void shouldWalkThroughAllOrdersInTheirOrderWhenPaged() {
        bench.sendOrders(1, TestOrders.confirmed("paged", 1, 25));
        awaitStored("paged", 25);

        List<Object> ids = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String next = "";
        while (next != null) {
            Map<String, Object> page = get("/api/customers/paged/orders?limit=10" + next);
            List<?> orders = (List<?>) requireNonNull(page.get("orders"));
            sizes.add(orders.size());
            orders.forEach(order -> ids.add(((Map<?, ?>) order).get("orderId")));
            next = page.get("next") == null ? null : "&after=" + page.get("next");
        }

        assertThat(sizes).containsExactly(10, 10, 5);
        assertThat(ids).containsExactlyElementsOf(bench.stored("paged"));
    }

    @Test
    void shouldNameParameterWhenPageIsInvalid() {
        Map<String, Object> limit = get("/api/customers/paged/orders?limit=501", HttpStatus.BAD_REQUEST);
        Map<String, Object> after = get("/api/customers/paged/orders?after=17", HttpStatus.BAD_REQUEST);

        assertThat(limit.get("errors")).asString().contains("limit", "1 to 500");
        assertThat(after.get("errors")).asString().contains("after");
    }

    @Test
    void shouldCountExactlyWhenAsked() {
        Map<String, Object> before = get("/api/stats");

        bench.sendOrders(2, TestOrders.confirmed("stats", 1, 3));
        bench.sendOrders(2, List.of(TestOrders.confirmed("stats", 3), TestOrders.rejected("stats", 4)));

        await().untilAsserted(() -> assertThat(grown(before, "duplicatesDropped")).isOne());
        assertThat(grown(before, "orders")).isEqualTo(4);
        assertThat(grown(before, "confirmed")).isEqualTo(3);
        assertThat(grown(before, "rejected")).isOne();
        assertThat(grown(before, "customers")).isOne();
        assertThat(get("/api/stats")).containsEntry("averageOrderMinor", 1000);
        long rows = bench.database().sql("SELECT count(*) FROM orders").query(Long.class).single();
        assertThat(bench.counted("orders")).isEqualTo(rows);
    }

    @Test
    void shouldHoldWhenAllOrdersArrivedInOrder() {
        bench.sendOrders(3, TestOrders.confirmed("proof-a-1", 1, 10));
        bench.sendOrders(4, TestOrders.confirmed("proof-a-2", 1, 5));
        awaitStored("proof-a-1", 10);
        awaitStored("proof-a-2", 5);

        Map<String, Object> proof = get("/api/proof?customerPrefix=proof-a-");

        assertThat(proof).containsEntry("customers", 2)
            .containsEntry("orders", 15)
            .containsEntry("numbered", 15)
            .containsEntry("greatestSequence", 10)
            .containsEntry("holds", true)
            .containsEntry("examples", List.of());
    }

    @Test
    void shouldNameCustomersWhenOrdersAreMissingRepeatedOrOutOfOrder() {
        bench.sendOrders(5, TestOrders.confirmed("proof-b-fine", 1, 2));
        bench.sendOrders(5, List.of(TestOrders.confirmed("proof-b-gap", 1), TestOrders.confirmed("proof-b-gap", 4)));
        bench.sendOrders(5,
                List.of(TestOrders.confirmed("proof-b-mixed", 2), TestOrders.confirmed("proof-b-mixed", 1)));
        awaitStored("proof-b-mixed", 2);

        Map<String, Object> proof = get("/api/proof?customerPrefix=proof-b");

        assertThat(proof).containsEntry("holds", false)
            .containsEntry("missing", 2)
            .containsEntry("repeated", 0)
            .containsEntry("outOfOrder", 1);
        assertThat(proof.get("examples")).asString()
            .contains("proof-b-gap", "proof-b-mixed")
            .doesNotContain("proof-b-fine");
    }

    @Test
    void shouldSayWhatToDoWhenDatabaseIsAway() {
        ProxiedPostgres.PROXY.cut();
        try {
            Map<String, Object> problem = get("/api/stats", HttpStatus.SERVICE_UNAVAILABLE);

            assertThat(problem).containsEntry("code", "UNAVAILABLE");
            http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        }
        finally {
            ProxiedPostgres.PROXY.mend();
        }
    }

    @Test
    void shouldDescribeItselfWhenAsked() {
        Map<String, Object> description = get("/v3/api-docs");

        assertThat(description.get("paths")).asString()
            .contains("/api/orders/{id}", "/api/customers/{id}/orders", "/api/stats", "/api/proof");
    }

    private long grown(Map<String, Object> before, String field) {
        return number(get("/api/stats"), field) - number(before, field);
    }

    private static long number(Map<String, Object> json, String field) {
        return ((Number) requireNonNull(json.get(field))).longValue();
    }

    private Map<String, Object> get(String uri) {
        return get(uri, HttpStatus.OK);
    }

    private Map<String, Object> get(String uri, HttpStatus expected) {
        return requireNonNull(http.get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isEqualTo(expected)
            .expectBody(JSON)
            .returnResult()
            .getResponseBody());
    }

    private void awaitStored(String customer, int count) {
        await().untilAsserted(() -> assertThat(bench.stored(customer)).hasSize(count));
    }

}
