package dev.flotilla.common.greeting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GreeterTest {

    private final Greeter greeter = new Greeter(Duration.ofMillis(500));

    @Test
    void shouldSayHowItBeginsWhenHttpAnswers() throws IOException {
        try (Answering web = saying("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII))) {
            assertThat(greeter.strangeAnswer(web.address())).contains("HTTP");
        }
    }

    @Test
    void shouldSayItInNumbersWhenTlsAnswers() throws IOException {
        try (Answering tls = saying(new byte[] { 0x15, 3, 3, 0, 2, 2, 80 })) {
            assertThat(greeter.strangeAnswer(tls.address())).contains("\\x15\\x03\\x03\\x00");
        }
    }

    @Test
    void shouldSayItWhenAnswerIsShorterThanAnyLength() throws IOException {
        try (Answering terse = saying(new byte[] { 'n', 'o' })) {
            assertThat(greeter.strangeAnswer(terse.address())).contains("no");
        }
    }

    @Test
    void shouldFindNothingStrangeWhenLengthIsThatOfAnAnswer() throws IOException {
        try (Answering kafka = saying(new byte[] { 0, 0, 1, (byte) 0xa4, 0, 0, 0, 1 })) {
            assertThat(greeter.strangeAnswer(kafka.address())).isEmpty();
        }
    }

    @Test
    void shouldFindNothingStrangeWhenNothingIsSaid() throws IOException {
        try (Answering silent = saying(new byte[0])) {
            assertThat(greeter.strangeAnswer(silent.address())).isEmpty();
        }
    }

    @Test
    void shouldFindNothingStrangeWhenNobodyListens() throws IOException {
        Answering gone = saying(new byte[0]);
        gone.close();

        assertThat(greeter.strangeAnswer(gone.address())).isEmpty();
    }

    private static Answering saying(byte[] answer) throws IOException {
        return new Answering(_ -> answer);
    }

}
