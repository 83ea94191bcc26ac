package dev.flotilla.sql;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.kafka.TopicLog;
import dev.flotilla.testkit.process.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Three servers in processes of their own, with one file; one of them is killed.
 */
@Tag("chaos")
class TakeoverFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String GROUP = "velo-takeover-totals";

    @TempDir
    private Path files;

    @Test
    void shouldCountEveryRecordOnceWhenOneOfThreeServersIsKilled() throws Exception {
        Path file = Files.writeString(files.resolve("takeover.sql"), """
                @application takeover
                CREATE TABLE totals AS
                SELECT customer, COUNT(*) AS n, SUM(number) AS total FROM it_takeover GROUP BY customer;
                """);
        Bench.makeTopic("it_takeover");
        List<ServiceProcess> servers = IntStream.rangeClosed(1, 3).mapToObj(number -> start(number, file)).toList();
        try {
            servers.forEach(ServiceProcess::awaitReady);
            await().atMost(PATIENCE).until(() -> instances(servers.getLast()) == 3);
            Bench.sendOrders("it_takeover", 0, 3_000);
            await().atMost(PATIENCE).until(() -> !TopicLog.committed("takeover.totals").isEmpty());

            servers.getFirst().kill();
            Bench.sendOrders("it_takeover", 3_000, 6_000);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(totals()).isEqualTo(expected(6_000)));
            await().atMost(PATIENCE).until(() -> instances(servers.getLast()) == 2);
        }
        finally {
            servers.forEach(ServiceProcess::close);
        }
    }

    private ServiceProcess start(int number, Path file) {
        return ServiceProcess.start("takeover-" + number, SqlApplication.class,
                Map.of("spring.kafka.bootstrap-servers", TestKafka.bootstrapServers(), "flotilla.topics.replication",
                        "1", "flotilla.sql.apps", file.toString(), "flotilla.sql.state-dir",
                        files.resolve("state").toString(), "INSTANCE_ID", "takeover-" + number));
    }

    // By its instance's name, which begins that of every member.
    private static long instances(ServiceProcess server) throws Exception {
        URI uri = server.uri("/api/jobs/" + GROUP);
        try (HttpClient client = HttpClient.newHttpClient()) {
            String job = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).body();
            return IntStream.rangeClosed(1, 3)
                .filter(number -> job.contains("\"instance\":\"sql-service-takeover-" + number + "\""))
                .count();
        }
    }

    private static Map<String, String> totals() {
        Map<String, String> last = new HashMap<>();
        TopicLog.committed("takeover.totals")
            .forEach(record -> last.put(new String(record.key(), StandardCharsets.UTF_8),
                    new String(record.value(), StandardCharsets.UTF_8)));
        return last;
    }

    private static Map<String, String> expected(int records) {
        Map<String, String> expected = new HashMap<>();
        for (int customer = 0; customer < 10; customer++) {
            long total = 0;
            for (int number = customer; number < records; number += 10) {
                total += number;
            }
            expected.put("c" + customer,
                    "{\"customer\":\"c%d\",\"n\":%d,\"total\":%d}".formatted(customer, records / 10, total));
        }
        return expected;
    }

}
