package dev.flotilla.hub.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {

    @Test
    void shouldMeanEachInstanceWhenANameHasSeveralAddresses() {
        assertThat(all("http://ingestion:8081", Map.of("ingestion", List.of("10.0.0.9", "10.0.0.2"))))
            .containsExactly("http://10.0.0.2:8081", "http://10.0.0.9:8081");
    }

    @Test
    void shouldKeepTheNameWhenItHasOneAddressOfEachKind() {
        assertThat(all("http://localhost:8081", Map.of("localhost", List.of("127.0.0.1", "::1"))))
            .containsExactly("http://localhost:8081");
    }

    @Test
    void shouldWriteThemInBracketsWhenTheyAreOfTheNewKind() {
        assertThat(all("http://ingestion", Map.of("ingestion", List.of("fd00::1", "fd00::2"))))
            .containsExactly("http://[fd00:0:0:0:0:0:0:1]", "http://[fd00:0:0:0:0:0:0:2]");
    }

    @Test
    void shouldKeepTheNameWhenNobodyKnowsItOrACertificateIsForIt() {
        assertThat(all("http://nowhere:1", Map.of())).containsExactly("http://nowhere:1");
        assertThat(all("https://two:1", Map.of("two", List.of("10.0.0.1", "10.0.0.2"))))
            .containsExactly("https://two:1");
    }

    @Test
    void shouldAskNoMoreThanTwentyWhenThereAreMany() {
        List<String> many = IntStream.range(0, 200).mapToObj(number -> "10.0.0." + number).toList();

        assertThat(all("http://ingestion", Map.of("ingestion", many))).hasSize(20);
    }

    private static List<String> all(String address, Map<String, List<String>> names) {
        return new Addresses(List.of(URI.create(address)), host -> resolve(host, names)).all()
            .stream()
            .map(URI::toString)
            .toList();
    }

    private static InetAddress[] resolve(String host, Map<String, List<String>> names) throws UnknownHostException {
        List<String> found = names.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        InetAddress[] addresses = new InetAddress[found.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(found.get(i));
        }
        return addresses;
    }

}
