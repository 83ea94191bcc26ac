package dev.flotilla.hub.letters;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import dev.flotilla.common.deadletter.replay.LetterFilter;
import dev.flotilla.common.deadletter.replay.LetterRoute;
import dev.flotilla.common.deadletter.replay.Replays;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.hub.permission.Permission;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.kafka.TopicLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "flotilla.topics.provision=false", "flotilla.heartbeat.enabled=false" })
@ContextConfiguration(initializers = TestKafka.class, classes = LettersIT.Letters.class)
class LettersIT {

    // Not long ago, or the broker deletes them for their age.
    private static final long AT = InstantSource.system().millis() - 3_600_000;

    @Autowired
    private ProducerFactory<?, ?> producers;

    @Autowired
    private ConsumerFactory<byte[], byte[]> consumers;

    @LocalServerPort
    private int port;

    private RestTestClient http = RestTestClient.bindToServer().build();

    private @Nullable LetterBox box;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({ LettersConfiguration.class, LettersController.class })
    static class Letters {

        @Bean
        Permission permission() {
            return new Permission(true);
        }

    }

    private record Shown(String topic, List<Letter> letters, @Nullable String before, boolean complete) {
    }

    @BeforeEach
    void open() throws InterruptedException, ExecutionException {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        box = new LetterBox("things-" + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        box().close();
    }

    @Test
    void shouldShowEveryLetterOnceAndTheNewestFirstWhenAskedPageByPage() {
        for (int number = 0; number < 60; number++) {
            box().add(number % 2, AT + number, "key-" + number, bytes("value"));
        }
        box().add(2, AT - 1, "oldest", bytes("value"));

        List<String> keys = new ArrayList<>();
        String before = "";
        do {
            Shown page = page("?limit=7" + before);
            assertThat(page.complete()).isTrue();
            assertThat(page.letters()).hasSizeLessThanOrEqualTo(7);
            page.letters().forEach(letter -> keys.add(String.valueOf(letter.key())));
            before = page.before() == null ? null : "&before=" + page.before();
        }
        while (before != null);

        assertThat(keys).startsWith("key-59", "key-58", "key-57").endsWith("key-0", "oldest");
        assertThat(keys.subList(0, 60)).containsExactlyElementsOf(
                IntStream.iterate(59, number -> number >= 0, number -> number - 1).mapToObj(n -> "key-" + n).toList());
    }

    @Test
    void shouldShowTheBeginningWhenValuesAreLongOrNoText() {
        byte[] large = new byte[2 << 20];
        Arrays.fill(large, (byte) 'x');
        box().add(0, AT, "large", large);
        box().add(0, AT + 1, "bytes", new byte[] { (byte) 0xff, 0 });

        List<Letter> letters = page("").letters();

        assertThat(letters.getFirst().value()).isEqualTo("/wA=");
        assertThat(letters.getFirst().valueIsText()).isFalse();
        assertThat(letters.getLast().value()).hasSize(8 << 10);
        assertThat(letters.getLast().cut()).isTrue();
        assertThat(letters.getLast().valueBytes()).isEqualTo(2 << 20);
    }

    @Test
    void shouldSendEachLetterOnceAndShowItWhenReplayed() {
        box().add(0, AT, "a", bytes("1"));
        box().add(1, AT + 1, "b", bytes("2"));

        assertThat(replay(Map.of("key", "a"))).containsEntry("replayed", 1);
        assertThat(page("").letters()).extracting(Letter::key, Letter::replayed)
            .containsExactly(tuple("b", false), tuple("a", true));
        assertThat(replay(Map.of())).containsEntry("replayed", 1).containsEntry("before", 1);
        assertThat(replay(Map.of())).containsEntry("replayed", 0).containsEntry("before", 2);

        assertThat(TopicLog.committed(box().replays()))
            .extracting(sent -> new String(sent.value(), StandardCharsets.UTF_8))
            .containsExactly("1", "2");
    }

    @Test
    void shouldSendOnlyWhatIsYoungEnoughAndThatOnceWhenATimeIsGiven() {
        box().add(0, AT, "old", bytes("1"));
        box().add(0, AT + 60_000, "young", bytes("2"));
        Map<String, Object> young = Map.of("since", Instant.ofEpochMilli(AT + 30_000).toString());

        assertThat(replay(young)).containsEntry("replayed", 1);
        assertThat(replay(young)).containsEntry("replayed", 0).containsEntry("before", 1);
        assertThat(replay(Map.of())).containsEntry("replayed", 1).containsEntry("before", 1);
    }

    @Test
    void shouldSendInPartsWhenKeysAreTooLargeForMemory() {
        for (int number = 0; number < 10; number++) {
            box().add(0, AT, number + "k".repeat(1 << 20), bytes("value"));
        }

        assertThat(replay(Map.of())).containsEntry("replayed", 8).containsEntry("more", true);
        assertThat(replay(Map.of())).containsEntry("replayed", 2).containsEntry("more", false);
    }

    @Test
    @Timeout(60)
    void shouldSendEachLetterOnceWhenSeveralReplayAtTheSameTime() throws InterruptedException {
        List<String> keys = IntStream.range(0, 40).mapToObj(number -> "key-" + number).toList();
        keys.forEach(key -> box().add(0, AT, key, bytes(key)));
        LetterRoute route = new LetterRoute(box().topic, LetterBox.GROUP);
        List<Thread> hubs = IntStream.range(0, 4)
            .mapToObj(_ -> Thread.ofVirtual().unstarted(() -> untilNothingIsLeft(hub(), route)))
            .toList();

        hubs.forEach(Thread::start);
        for (Thread hub : hubs) {
            hub.join();
        }

        assertThat(TopicLog.committed(box().replays()))
            .extracting(sent -> new String(sent.value(), StandardCharsets.UTF_8))
            .containsExactlyElementsOf(keys);
    }

    @Test
    void shouldNameTheGroupsWhenAskedForAnother() {
        Map<String, Object> problem = post(Map.of("topic", box().topic, "group", "others"), HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors")).asString().contains("group", LetterBox.GROUP);
    }

    @Test
    void shouldNameTheFieldWhenTheTopicHasNoLetters() {
        Map<String, Object> problem = post(Map.of("topic", "nothing", "group", LetterBox.GROUP),
                HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors")).asString().contains("topic");
        assertThat(post(Map.of("topic", box().topic), HttpStatus.BAD_REQUEST).get("errors")).asString()
            .contains("group");
    }

    @Test
    void shouldRefuseToReplayWhenItIsNoJsonOrAnotherSitesPageAsks() {
        String request = "{\"topic\":\"" + box().topic + "\",\"group\":\"" + LetterBox.GROUP + "\"}";

        http.post()
            .uri("/api/dead-letters/replay")
            .contentType(MediaType.TEXT_PLAIN)
            .body(request)
            .exchange()
            .expectStatus()
            .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        http.post()
            .uri("/api/dead-letters/replay")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Sec-Fetch-Site", "same-site")
            .body(request)
            .exchange()
            .expectStatus()
            .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/dead-letters/nothing.dlq", "/api/dead-letters/fleet.heartbeats",
            "/api/dead-letters/.dlq", "/api/dead-letters/..%2f..%2fdlq" })
    void shouldShowNothingWhenThereIsNoSuchTopic(String path) {
        http.get().uri(URI.create("http://localhost:" + port + path)).exchange().expectStatus().is4xxClientError();
    }

    @ParameterizedTest
    @ValueSource(strings = { "?limit=0", "?limit=201", "?limit=x", "?before=x", "?before=0-1;1-2" })
    void shouldNameTheFieldWhenTheQuestionIsWrong(String query) {
        http.get().uri("/api/dead-letters/" + box().letters() + query).exchange().expectStatus().isBadRequest();
    }

    private Replays hub() {
        return new Replays(producers, consumers, InstantSource.system());
    }

    // One is shut out by another, now and then; it asks again.
    private static void untilNothingIsLeft(Replays hub, LetterRoute route) {
        int replayed = 1;
        while (replayed > 0) {
            try {
                replayed = hub.replay(route, LetterFilter.ALL, 3).replayed();
            }
            catch (FleetException shutOut) {
                replayed = 1;
            }
        }
    }

    private Shown page(String query) {
        return requireNonNull(http.get()
            .uri("/api/dead-letters/" + box().letters() + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(Shown.class)
            .returnResult()
            .getResponseBody());
    }

    private Map<String, Object> replay(Map<String, Object> filter) {
        return post(Map.of("topic", box().topic, "group", LetterBox.GROUP, "filter", filter), HttpStatus.OK);
    }

    private Map<String, Object> post(Map<String, Object> request, HttpStatus status) {
        return requireNonNull(http.post()
            .uri("/api/dead-letters/replay")
            .body(request)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {
            })
            .returnResult()
            .getResponseBody());
    }

    private LetterBox box() {
        return requireNonNull(box);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
