package dev.flotilla.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.flotilla.testkit.kafka.TopicLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What goes wrong stays where it is, and says why.
 */
class TroubleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final int RECORDS = 50;

    private static final String SQL = """
            @application trouble
            @version 2

            CREATE STREAM fine AS SELECT number + 1 AS next FROM it_trouble;

            CREATE STREAM wide AS SELECT number, '%s' AS padding FROM it_trouble WHERE number > 10;
            """.formatted(incompressible());

    @TempDir
    private Path files;

    private static String incompressible() {
        return new Random(7).ints(1_500, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void shouldFailAloneAndGiveUpOnlyWhatIsBadWhenAJobAndARecordAreInTrouble() throws Exception {
        Bench.makeTopic("it_trouble");
        // Its results do not fit.
        Bench.makeTopic("trouble.wide", Map.of("max.message.bytes", "300"));
        try (Server one = Server.start("trouble-1", files.resolve("state"));
                Server two = Server.start("trouble-2", files.resolve("state"))) {
            await().untilAsserted(() -> assertThat(status(one, SQL, -1)).isEqualTo(200));

            Bench.send("it_trouble",
                    IntStream.rangeClosed(0, RECORDS)
                        .mapToObj(number -> new String[] { "c",
                                number == 7 ? "{\"number\":\"seven\"}" : "{\"number\":%d}".formatted(number) })
                        .toList());

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(TopicLog.committed("trouble.fine")).hasSize(RECORDS);
                assertThat(TopicLog.committed("velo-trouble-fine.dlq")).hasSize(1);
                assertThat(List.of(one.job("velo-trouble-wide"), two.job("velo-trouble-wide")))
                    .anySatisfy(job -> assertThat(String.valueOf(job.get("lastError"))).contains("RecordTooLarge"));
            });
            // The second server may still be taking its share.
            await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(one.job("velo-trouble-fine")).containsEntry("state", "RUNNING")
                    .containsEntry("failures", 0));
            assertThat(one.text("/actuator/health/liveness")).contains("UP");
            shouldTakeOneOfTwoWhenBothComeAtOnce(one, two);
        }
    }

    private void shouldTakeOneOfTwoWhenBothComeAtOnce(Server one, Server two) {
        long present = one.offset("trouble");

        List<CompletableFuture<Integer>> wishes = new ArrayList<>();
        wishes.add(CompletableFuture.supplyAsync(() -> status(one, SQL + "-- one", present)));
        wishes.add(CompletableFuture.supplyAsync(() -> status(two, SQL + "-- two", present)));

        assertThat(wishes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        await().atMost(PATIENCE)
            .untilAsserted(() -> assertThat(one.offset("trouble")).isEqualTo(two.offset("trouble")));
    }

    @Test
    void shouldNotStartButShowEveryPlaceWhenItsFileIsWrong() throws Exception {
        Path file = Files.writeString(files.resolve("wrong.sql"), """
                @application wrong
                CREATE STREAM a AS SELECT FROM it_wrong;
                CREATE STREAM b AS SELECT UPER(x) AS y FROM it_wrong;
                """);

        assertThatThrownBy(() -> Server.start("wrong", files.resolve("state"), "--app", file.toString())).rootCause()
            .hasMessageContaining("wrong.sql:2:")
            .hasMessageContaining("wrong.sql:3:")
            .hasMessageContaining("^");
    }

    @Test
    void shouldNotStartWhenThereIsNoSuchFile() {
        assertThatThrownBy(() -> Server.start("none", files.resolve("state"), "--app", "nowhere.sql"))
            .hasStackTraceContaining("there is no file")
            .hasStackTraceContaining("nowhere.sql");
    }

    private static int status(Server server, String sql, long basedOn) {
        return server.deploy(sql, "name=trouble.sql&basedOn=" + basedOn).getStatusCode().value();
    }

}
