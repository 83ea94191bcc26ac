package dev.flotilla.storage;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.events.ProcessedOrder;
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
class ReplayIT {

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
    void shouldStoreLettersOnceAndInOrderWhenReplayedAfterTheCauseIsGone() {
        List<Long> offsets = refused("mended", 1, 5);
        Map<String, Object> filter = Map.of("reason", "not_mended");

        Map<String, Object> some = replay(filter, 2);
        Map<String, Object> rest = replay(filter, 100);
        Map<String, Object> none = replay(filter, 100);

        assertThat(some).containsEntry("replayed", 2).containsEntry("more", true);
        assertThat(rest).containsEntry("replayed", 3).containsEntry("before", 2).containsEntry("more", false);
        assertThat(none).containsEntry("replayed", 0).containsEntry("before", 5);
        await().untilAsserted(() -> assertThat(bench.stored("mended")).containsExactly("mended-1", "mended-2",
                "mended-3", "mended-4", "mended-5"));
        assertThat(bench.deadLetters(0, offsets.getFirst())).hasSize(5);
    }

    @Test
    void shouldDeadLetterAgainWithOriginAndAttemptsWhenTheCauseIsStillThere() {
        ProcessedOrder bad = TestOrders.unacceptable("hopeless", 1);
        long offset = bench.sendOrders(1, List.of(bad)).getFirst();
        await().untilAsserted(() -> assertThat(bench.deadLetters(1, offset)).hasSize(1));

        replay(Map.of("reason", "currency_has_three_letters", "key", "key"), 10_000);

        await().untilAsserted(() -> assertThat(bench.deadLetters(1, offset)).hasSize(2));
        var again = bench.deadLetters(1, offset).getLast();
        assertThat(again.headers().lastHeader(DeadLetters.ATTEMPTS).value()).asString().isEqualTo("2");
        assertThat(Bench.originalOffset(again)).isEqualTo(offset);
        assertThat(bench.stored("hopeless")).isEmpty();
    }

    @Test
    void shouldNameTheTopicsThatCanBeReplayedWhenAskedForAnother() {
        Map<String, Object> problem = answer(Map.of("topic", "orders"), HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors")).asString().contains("topic", "orders.processed");
    }

    @Test
    void shouldNameTheFieldWhenTheLimitIsBeyondReason() {
        Map<String, Object> problem = answer(Map.of("topic", "orders.processed", "limit", 1_000_000),
                HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors")).asString().contains("limit");
    }

    @Test
    void shouldRefuseWhenAPageOfAnotherSiteAsks() {
        http.post()
            .uri("/api/dead-letters/replay")
            .header("Sec-Fetch-Site", "cross-site")
            .body(Map.of("topic", "orders.processed"))
            .exchange()
            .expectStatus()
            .isForbidden()
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("FORBIDDEN");
    }

    /** As long as this takes, the database does not like the customer. */
    private List<Long> refused(String customer, int first, int last) {
        bench.database()
            .sql("ALTER TABLE orders ADD CONSTRAINT not_" + customer + " CHECK (customer_id <> '" + customer + "')")
            .update();
        List<Long> offsets = bench.sendOrders(0,
                LongStream.rangeClosed(first, last)
                    .mapToObj(sequence -> TestOrders.confirmed(customer, sequence))
                    .toList());
        await().untilAsserted(() -> assertThat(bench.deadLetters(0, offsets.getFirst())).hasSize(last - first + 1));
        bench.database().sql("ALTER TABLE orders DROP CONSTRAINT not_" + customer).update();
        return offsets;
    }

    private Map<String, Object> replay(Map<String, Object> filter, int limit) {
        return answer(Map.of("topic", "orders.processed", "filter", filter, "limit", limit), HttpStatus.OK);
    }

    private Map<String, Object> answer(Map<String, Object> request, HttpStatus status) {
        return requireNonNull(http.post()
            .uri("/api/dead-letters/replay")
            .body(request)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(JSON)
            .returnResult()
            .getResponseBody());
    }

}
