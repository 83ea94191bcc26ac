package dev.flotilla.launcher.proof;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

import dev.flotilla.launcher.console.Console;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookoutIT {

    private final StringWriter out = new StringWriter();

    private List<String> known = List.of();

    private ServerSocket server;

    private Lookout lookout;

    @BeforeEach
    void listen() throws Exception {
        server = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        ServiceUrl url = ServiceUrl.parse("--ingestion", "http://ingestion:%d/all/".formatted(server.getLocalPort()));
        lookout = new Lookout(url, this::addressesOf, new Console(new PrintWriter(out)));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void shouldOpenOnlyWhatListensWhenTheNameStandsForSeveral() {
        known = List.of("127.0.0.2", "127.0.0.1");

        lookout.look();

        assertThat(lookout.open()).containsExactly(here());
        assertThat(here().uri("/api/stats"))
            .hasToString("http://127.0.0.1:%d/all/api/stats".formatted(server.getLocalPort()));
    }

    @Test
    void shouldFollowWhenTheNameStandsForOthers() {
        known = List.of("127.0.0.2");
        lookout.look();
        assertThat(lookout.open()).isEmpty();

        known = List.of("127.0.0.1");
        lookout.look();

        assertThat(lookout.open()).containsExactly(here());
    }

    @Test
    void shouldKeepWhatItKnowsWhenTheNameIsUnknownForAWhile() throws Exception {
        known = List.of("127.0.0.1");
        lookout.look();

        known = List.of();
        lookout.look();

        assertThat(lookout.open()).containsExactly(here());
        server.close();
        lookout.look();
        assertThat(lookout.open()).isEmpty();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldSaySoOnceWhenTheNameWasNeverKnown() {
        lookout.look();
        lookout.look();

        assertThat(lookout.hasLooked()).isTrue();
        assertThat(out.toString()).containsOnlyOnce("the name 'ingestion' is not known so far");
    }

    private Door here() {
        int port = server.getLocalPort();
        return new Door("http://ingestion:%d/all (127.0.0.1)".formatted(port), "ingestion:" + port,
                "http://127.0.0.1:%d/all".formatted(port));
    }

    private List<InetAddress> addressesOf(String host) throws UnknownHostException {
        if (known.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return known.stream().map(InetAddress::ofLiteral).toList();
    }

}
