package dev.flotilla.common.greeting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaGreetingTest {

    private static final byte[] HTTP = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NOTHING = {};

    @Test
    void shouldWaitUntilTheStrangerIsGone() throws IOException {
        try (Answering server = new Answering(question -> question < 3 ? HTTP : NOTHING)) {
            start(server, new MockEnvironment());

            assertThat(server.asked()).isEqualTo(3);
        }
    }

    @Test
    void shouldAskEveryAddressOnceWhenNoneIsStrange() throws IOException {
        try (Answering one = new Answering(_ -> NOTHING); Answering other = new Answering(_ -> NOTHING)) {
            MockEnvironment environment = new MockEnvironment();
            environment.setProperty("spring.kafka.bootstrap-servers", at(one) + "," + at(other));
            start(environment);

            assertThat(one.asked()).isEqualTo(1);
            assertThat(other.asked()).isEqualTo(1);
        }
    }

    @Test
    void shouldAskNothingWhenConnectionsAreEncrypted() throws IOException {
        try (Answering server = new Answering(_ -> HTTP)) {
            start(server, new MockEnvironment().withProperty("spring.kafka.security.protocol", "sasl_ssl"));

            assertThat(server.asked()).isZero();
        }
    }

    private static void start(Answering server, MockEnvironment environment) {
        start(environment.withProperty("spring.kafka.bootstrap-servers", at(server)));
    }

    private static void start(MockEnvironment environment) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new KafkaGreeting().initialize(context);
        }
    }

    private static String at(Answering server) {
        return "127.0.0.1:" + server.address().getPort();
    }

}
