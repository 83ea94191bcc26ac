package dev.flotilla.launcher.proof;

import java.net.InetAddress;

import dev.flotilla.launcher.console.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceUrlTest {

    @ParameterizedTest
    @CsvSource({ "http://ingestion:8081, ingestion, 8081, ''", "http://ingestion-service/, ingestion-service, 80, ''",
            "http://fleet_ingestion_1:8081, fleet_ingestion_1, 8081, ''",
            "http://gateway.example.com/fleet/, gateway.example.com, 80, /fleet", "http://[::1]:8081, ::1, 8081, ''" })
    void shouldUnderstandWhatPeopleWriteWhenItIsAnAddress(String text, String host, int port, String path) {
        ServiceUrl url = ServiceUrl.parse("--ingestion", text);

        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ingestion:8081", "https://ingestion:8081", "http://", "http://a:b", "http://a:0",
            "http://a:65536", "http://a/?b", "http://a b", "http://a/b c", "http://user@a" })
    void shouldSayWhatToWriteWhenItIsNoAddress(String text) {
        assertThatThrownBy(() -> ServiceUrl.parse("--storage", text)).isInstanceOfSatisfying(Trouble.class, trouble -> {
            assertThat(trouble).hasMessageContaining("--storage is '" + text + "'");
            assertThat(trouble.wayOut()).contains("http://host:port");
        });
    }

    @Test
    void shouldConnectToTheNumberAndAskForTheNameWhenOpened() throws Exception {
        ServiceUrl url = ServiceUrl.parse("--ingestion", "http://ingestion:8081");

        assertThat(url.at(InetAddress.ofLiteral("10.1.2.3")))
            .isEqualTo(new Door("http://ingestion:8081 (10.1.2.3)", "ingestion:8081", "http://10.1.2.3:8081"));
        assertThat(url.at(InetAddress.ofLiteral("fd00::7")).uri("/x"))
            .hasToString("http://[fd00:0:0:0:0:0:0:7]:8081/x");
    }

}
