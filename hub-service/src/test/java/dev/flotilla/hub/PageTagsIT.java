package dev.flotilla.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser keeps of the page is good for as long as it is the same, and no longer.
 */
@WholeHub
class PageTagsIT {

    private final int port;

    PageTagsIT(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = { "/js/main.js", "/css/fleet.css" })
    void shouldBeAskedForAgainAndSentOnlyWhenItIsAnother(String path) throws Exception {
        HttpResponse<String> first = get(path, "\"other\"");
        String tag = first.headers().firstValue("ETag").orElse("none");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        // A day, of which the next build has the same.
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(get(path, tag).statusCode()).isEqualTo(304);
    }

    @Test
    void shouldBeSentAnewWhenItIsThePageItself() throws Exception {
        HttpResponse<String> page = get("/", "\"other\"");

        assertThat(page.body()).contains("js/main.js");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Last-Modified")).isEmpty();
    }

    private HttpResponse<String> get(String path, String known) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("If-None-Match", known)
                .build(), HttpResponse.BodyHandlers.ofString());
        }
    }

}
