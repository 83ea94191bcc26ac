package dev.flotilla.hub.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.testkit.process.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class LoadSwitchIT {

    private static final byte[] PLAN = "{\"rate\":5}".getBytes(StandardCharsets.UTF_8);

    private final Ingestion ingestion = ingestion(Duration.ofSeconds(3));

    private final StubIngestion one;

    private final StubIngestion two;

    LoadSwitchIT() throws IOException {
        one = new StubIngestion();
        two = new StubIngestion();
    }

    @BeforeEach
    void idle() {
        one.answers("GET", 200, StubIngestion.IDLE);
        two.answers("GET", 200, StubIngestion.IDLE);
    }

    @AfterEach
    void close() {
        ingestion.close();
        one.close();
        two.close();
    }

    @Test
    void shouldStartOneOfThemWhenNoneRuns() {
        first().answers("POST", 202, StubIngestion.RUNNING);

        Started started = load(one.address(), two.address()).start(PLAN);

        assertThat(started).isInstanceOfSatisfying(Started.Running.class, running -> {
            assertThat(running.view().phase()).isEqualTo(Phase.RUNNING);
            assertThat(running.view().rate()).isEqualTo(100);
            assertThat(running.view().instances()).hasSize(2);
        });
        assertThat(Stream.of(one, two).flatMap(stub -> stub.asked.stream()).filter(asked -> asked.startsWith("POST")))
            .containsExactly("POST {\"rate\":5}");
    }

    @Test
    void shouldStartTheNextWhenNobodyListensAtTheFirst() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + FreePorts.next());
        one.answers("POST", 202, StubIngestion.RUNNING);

        Started started = load(nobody, one.address()).start(PLAN);

        assertThat(started).isInstanceOf(Started.Running.class);
    }

    @Test
    void shouldPassOnTheProblemWhenIngestionRefuses() {
        first().answers("POST", 400, "{\"code\":\"INVALID_REQUEST\",\"errors\":[{\"field\":\"rate\"}]}");

        Started started = load(one.address(), two.address()).start(PLAN);

        assertThat(started).isInstanceOfSatisfying(Started.NotStarted.class, not -> {
            assertThat(not.refused().status()).isEqualTo(400);
            assertThat(not.refused().retryAfter()).isEqualTo("7");
            assertThat(not.refused().problem().path("errors").path(0).path("field").asString()).isEqualTo("rate");
        });
    }

    @Test
    void shouldStartNothingWhenAnotherRuns() {
        two.answers("GET", 200, StubIngestion.RUNNING);

        assertThatThrownBy(() -> load(one.address(), two.address()).start(PLAN)).satisfies(LoadSwitchIT::isConflict);
        assertThat(one.asked).containsExactly("GET");
    }

    @Test
    void shouldNotStartASecondWhenTheFirstGaveNoAnswer() {
        assertThatThrownBy(() -> load(one.address(), two.address()).start(PLAN)).isInstanceOfSatisfying(
                FleetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN));
        assertThat(other().asked).containsExactly("GET");
    }

    @Test
    void shouldStopThoseThatRunWhenAsked() {
        two.answers("GET", 200, StubIngestion.RUNNING).answers("DELETE", 200, StubIngestion.DRAINING);

        LoadView view = load(one.address(), two.address()).stop();

        assertThat(view.phase()).isEqualTo(Phase.DRAINING);
        assertThat(one.asked).containsExactly("GET");
        assertThat(two.asked).containsExactly("GET", "DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html>not it</html>", "{\"phase\":\"DANCING\"}", "[]", "null" })
    void shouldBeUnreachableWhenItIsNotIngestionThatAnswers(String body) {
        one.answers("GET", 200, body);

        assertThat(load(one.address()).state().phase()).isEqualTo(Phase.UNREACHABLE);
    }

    @Test
    void shouldBeUnreachableWhenTheAnswerIsTooLongOrNeverEnds() {
        one.answers("GET", 200, StubIngestion.IDLE + " ".repeat(70_000));
        two.answers("GET", 200, StubIngestion.ENDLESS);

        LoadView view;
        try (Ingestion impatient = ingestion(Duration.ofSeconds(1))) {
            view = load(impatient, one.address(), two.address()).state();
        }

        assertThat(view.phase()).isEqualTo(Phase.UNREACHABLE);
        assertThat(view.instances()).extracting(LoadView.Instance::why)
            .containsExactlyInAnyOrder("its answer broke off or is too long", "it did not answer in 1 s");
    }

    @Test
    void shouldSayThatNobodyAnswersWhenItIsToBeStoppedOrStarted() throws IOException {
        LoadSwitch nobody = load(URI.create("http://127.0.0.1:" + FreePorts.next()));

        assertThat(nobody.state().instances()).extracting(LoadView.Instance::why)
            .containsExactly("nobody listens there");
        assertThatThrownBy(nobody::stop).hasMessageContaining("flotilla.hub.load.addresses");
        assertThatThrownBy(() -> nobody.start(PLAN)).hasMessageContaining("flotilla.hub.load.addresses");
    }

    // They are asked in the order of their addresses.
    @ParameterizedTest
    @ValueSource(strings = { "phase", "orders" })
    void shouldSayThatItIsNoIngestionWhenAPartIsMissing(String part) {
        one.answers("GET", 200, StubIngestion.IDLE.replace("\"" + part + "\":", "\"other\":"));

        LoadView view = load(one.address()).state();

        assertThat(view.phase()).isEqualTo(Phase.UNREACHABLE);
        assertThat(view.instances()).singleElement()
            .returns("it does not answer as ingestion does", LoadView.Instance::why);
    }

    private StubIngestion first() {
        return one.address().compareTo(two.address()) < 0 ? one : two;
    }

    private StubIngestion other() {
        return first() == one ? two : one;
    }

    private static Ingestion ingestion(Duration patience) {
        return new Ingestion(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build(), patience);
    }

    private LoadSwitch load(URI... addresses) {
        return load(ingestion, addresses);
    }

    private static LoadSwitch load(Ingestion ingestion, URI... addresses) {
        return new LoadSwitch(new Addresses(List.of(addresses), InetAddress::getAllByName), ingestion);
    }

    private static void isConflict(Throwable e) {
        assertThat(e).isInstanceOfSatisfying(FleetException.class,
                conflict -> assertThat(conflict.code()).isEqualTo(ErrorCode.CONFLICT));
    }

}
