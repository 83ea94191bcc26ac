package dev.flotilla.sql;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.flotilla.testkit.kafka.TopicLog;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Several servers that are given one file, and nothing else.
 */
class ServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String FILE = """
            @application shop
            @version 1.0

            CREATE STREAM copies AS SELECT * FROM it_orders;

            CREATE TABLE totals AS SELECT customer, COUNT(*) AS n FROM it_orders GROUP BY customer;
            """;

    private static final String COPIES = "velo-shop-copies";

    private static final String TOTALS = "velo-shop-totals";

    @TempDir
    private Path files;

    @Test
    void shouldShareAFileFromItsDeploymentToItsEndWhenThereAreTwoServers() throws Exception {
        Path file = Files.writeString(files.resolve("shop.sql"), FILE);
        try (Server one = Server.start("one", files.resolve("state"), "--app", file.toString());
                Server two = Server.start("two", files.resolve("state"), "--app", file.toString())) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(one.job(COPIES)).containsEntry("state", "WAITING"));

            Bench.makeTopic("it_orders");
            Bench.sendOrders("it_orders", 0, 200);

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(TopicLog.committed("shop.copies")).hasSize(200);
                assertThat(counts()).hasSize(10).allSatisfy((customer, n) -> assertThat(n).contains("20"));
                assertThat(one.members(COPIES)).hasSize(2)
                    .allMatch(member -> Integer.valueOf(2).equals(member.get("count")));
                assertThat(two.members(TOTALS)).extracting(member -> member.get("instance"))
                    .contains("sql-service-one", "sql-service-two");
            });
            shouldKeepRunningWhatDidNotChange(one, two);
            shouldForgetOnlyWhenItMay(one, two);
            shouldGoOnAfterAStop(one, two);
            shouldLeaveNothingWhenDropped(one, two);
        }
    }

    private void shouldKeepRunningWhatDidNotChange(Server one, Server two) {
        Object before = one.job(TOTALS).get("fingerprint");

        assertThat(two.deploy(FILE.replace("copies AS SELECT *", "copies AS SELECT customer"), "name=shop.sql")
            .getStatusCode()
            .value()).isEqualTo(200);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(one.members(COPIES)).hasSize(2);
            assertThat(one.job(COPIES)).containsEntry("state", "RUNNING");
            assertThat(one.job(TOTALS)).containsEntry("state", "RUNNING").containsEntry("fingerprint", before);
        });
    }

    private void shouldForgetOnlyWhenItMay(Server one, Server two) throws InterruptedException, ExecutionException {
        String other = FILE.replace("SELECT customer, COUNT", "SELECT number % 3 AS third, COUNT")
            .replace("BY customer", "BY number % 3");

        assertThat(one.explain(other).getBody()).extracting("losses")
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .hasSize(1);
        assertThat(one.deploy(other, "name=shop.sql").getStatusCode().value()).isEqualTo(409);
        assertThat(one.deploy("CREATE STREAM", "name=bad.sql").getStatusCode().value()).isEqualTo(422);
        assertThat(one.deploy(other, "name=shop.sql&resetState=true").getStatusCode().value()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(two.job(TOTALS)).containsEntry("state", "RUNNING");
            assertThat(one.members(TOTALS)).hasSize(2);
            assertThat(
                    Bench.topics().stream().filter(topic -> topic.startsWith(TOTALS) && topic.endsWith("-changelog")))
                .hasSize(1);
        });
    }

    private void shouldGoOnAfterAStop(Server one, Server two) {
        assertThat(one.post("/api/apps/shop/stop").getStatusCode().value()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(two.job(COPIES)).containsEntry("state", "STOPPED"));
        int before = TopicLog.committed("shop.copies").size();
        Bench.sendOrders("it_orders", 200, 300);

        assertThat(two.post("/api/apps/shop/start").getStatusCode().value()).isEqualTo(200);

        await().atMost(PATIENCE)
            .untilAsserted(() -> assertThat(TopicLog.committed("shop.copies")).hasSize(before + 100));
    }

    private void shouldLeaveNothingWhenDropped(Server one, Server two) throws InterruptedException, ExecutionException {
        Map<String, Object> swept = one.delete("/api/apps/shop?deleteTopics=true").getBody();

        assertThat(swept).extracting("left").asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
        assertThat(swept).extracting("groups")
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .containsExactlyInAnyOrder(COPIES, TOTALS);
        // A broker may still name what is deleted, for a moment.
        await().atMost(PATIENCE)
            .untilAsserted(() -> assertThat(Bench.topics())
                .noneMatch(topic -> topic.startsWith("velo-shop") || topic.startsWith("shop.")));
        await().atMost(PATIENCE)
            .untilAsserted(
                    () -> assertThat(two.list("/api/apps")).extracting(app -> app.get("name")).doesNotContain("shop"));
    }

    private static Map<String, String> counts() {
        Map<String, String> last = new HashMap<>();
        TopicLog.committed("shop.totals")
            .forEach(record -> last.put(new String(record.key(), StandardCharsets.UTF_8),
                    new String(record.value(), StandardCharsets.UTF_8)));
        return last;
    }

}
