package dev.flotilla.testkit.clickhouse;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClickHousesIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void shouldKeepPortAndDataWhenServerIsKilledAndStartedAgain() {
        ClickHouseAddress server = TestClickHouse.address();
        server.query("CREATE TABLE kept (id Int64) ENGINE = MergeTree ORDER BY id");
        server.query("INSERT INTO kept VALUES (1), (2)");

        TestClickHouse.kill();
        boolean whileKilled = server.answers();
        TestClickHouse.restart();

        assertThat(whileKilled).isFalse();
        assertThat(server.query("SELECT count() FROM kept")).containsExactly("2");
    }

    @Test
    void shouldAnswerAgainWhenServerWasPaused() {
        ClickHouseAddress server = TestClickHouse.address();
        TestClickHouse.pause();
        boolean whilePaused = server.answers();

        TestClickHouse.resume();

        assertThat(whilePaused).isFalse();
        assertThat(server.query("SELECT 1")).containsExactly("1");
    }

    @Test
    void shouldBeTheReleasesThatTestsTakeThemForWhenAsked() {
        String version = "SELECT toUInt32(splitByChar('.', version())[1])";

        assertThat(TestClickHouse.address().query(version)).containsExactly("18");
        assertThat(TodaysClickHouse.address().query(version)).allMatch(major -> Integer.parseInt(major) >= 26);
    }

    @Test
    void shouldInsertOnceWhenTokenIsRepeatedOnTodaysEngine() throws IOException, InterruptedException {
        TodaysClickHouse.address().query("""
                CREATE TABLE tokens (id Int64, name String) ENGINE = MergeTree ORDER BY id
                SETTINGS non_replicated_deduplication_window = 100""");
        byte[] row = { 1, 0, 0, 0, 0, 0, 0, 0, 2, 'h', 'i' };

        int first = insert("tokens", "t:0:1-1", row).statusCode();
        int again = insert("tokens", "t:0:1-1", row).statusCode();
        int other = insert("tokens", "t:0:2-2", row).statusCode();

        assertThat(first).isEqualTo(again).isEqualTo(other).isEqualTo(200);
        assertThat(TodaysClickHouse.address().query("SELECT count() FROM tokens")).containsExactly("2");
        assertThat(TodaysClickHouse.address()
            .query("SELECT value FROM system.settings WHERE name = 'insert_deduplication_token'"))
            .as("a setting outlived its request")
            .allMatch(String::isEmpty);
    }

    @Test
    void shouldNameTheCodeWhenTodaysEngineRefuses() throws IOException, InterruptedException {
        HttpResponse<String> answer = insert("nowhere", "t:0:1-1", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code")).contains("60");
        assertThat(answer.body()).startsWith("Code: 60. ").contains("nowhere");
    }

    private HttpResponse<String> insert(String table, String token, byte[] rows)
            throws IOException, InterruptedException {
        String query = URLEncoder.encode("INSERT INTO " + table + " (id, name) FORMAT RowBinary",
                StandardCharsets.UTF_8);
        URI uri = URI.create(TodaysClickHouse.address().uri() + "/?async_insert=0&insert_deduplication_token=" + token
                + "&query=" + query);
        return http.send(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofByteArray(rows)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

}
