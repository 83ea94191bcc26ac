package dev.flotilla.launcher.status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.fleet.MemberStates;
import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.ProcessTable;
import dev.flotilla.launcher.services.ServiceProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StatusBoardTest {

    private static final String HEARTBEAT = """
            {"instance": {"id": "by-itself"}, "state": "RUNNING", "health": "UP"}""";

    private static final String PICTURE = """
            {"hub": {"sees": %s},
             "instances": {"by-hub": {"service": "processor-service", "number": 1, "startedAt": "2026-05-04T10:00:00Z",
               "state": "RUNNING", "health": "UP", "presence": "LOST"}},
             "alerts": {"A:b": {"name": "A", "subject": "b", "severity": "WARNING", "state": "FIRING", "summary": "s"}}}""";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final StatusBoard board = new StatusBoard(ProcessTable.ofThisSystem(),
            new ServiceProbe(Duration.ofSeconds(5)), JsonMapper.shared());

    private HttpServer hub;

    private HttpServer instance;

    @BeforeEach
    void open() throws IOException {
        hub = serve("hub");
        instance = serve("instance");
        answer(instance, "/actuator/heartbeat", HEARTBEAT);
    }

    @AfterEach
    void close() {
        hub.stop(0);
        instance.stop(0);
    }

    @Test
    void shouldAskOnlyTheHubWhenItSees() {
        answer(hub, "/api/fleet", PICTURE.formatted(true));

        FleetStatus status = board.look(members(1));

        assertThat(asked).containsExactlyInAnyOrder("hub /api/fleet", "hub /actuator/heartbeat");
        assertThat(status.instances().getFirst().state()).isEqualTo("running, lost");
        assertThat(status.instances().getFirst().pulse()).extracting(InstanceStatus.Pulse::id).isEqualTo("by-hub");
        assertThat(status.hub()).isNotNull().extracting(FleetStatus.Told::by).isEqualTo("hub-service-1");
    }

    @Test
    void shouldAskWhomTheHubDoesNotKnowWhenItSees() {
        answer(hub, "/api/fleet", PICTURE.formatted(true));

        FleetStatus status = board.look(members(2));

        assertThat(status.instances().getFirst().pulse()).extracting(InstanceStatus.Pulse::id).isEqualTo("by-itself");
    }

    @Test
    void shouldAskEveryInstanceWhenTheHubIsBlind() {
        answer(hub, "/api/fleet", PICTURE.formatted(false));

        FleetStatus status = board.look(members(1));

        assertThat(asked).contains("hub /api/fleet", "instance /actuator/heartbeat");
        assertThat(status.instances().getFirst().state()).isEqualTo("running");
        assertThat(status.hub()).isNull();
    }

    @Test
    void shouldAskEveryInstanceWhenTheHubDoesNotAnswer() {
        List<MemberState> members = members(1);
        hub.stop(0);

        FleetStatus status = board.look(members);

        assertThat(status.instances()).extracting(InstanceStatus::state).containsExactly("running", "silent");
        assertThat(status.hub()).isNull();
    }

    @Test
    void shouldTellAlertsBesideTheHubThatToldThemWhenRenderedForPrograms() {
        answer(hub, "/api/fleet", PICTURE.formatted(true));

        JsonNode json = JsonMapper.shared()
            .readTree(new StatusJson(JsonMapper.shared()).render(board.look(members(1))));

        assertThat(json.isArray()).isTrue();
        assertThat(json.path(0).has("alerts")).isFalse();
        assertThat(json.path(1).path("instance").asString()).isEqualTo("hub-service-1");
        assertThat(json.path(1).path("alerts").path(0).path("name").asString()).isEqualTo("A");
    }

    private List<MemberState> members(int processor) {
        return List.of(
                MemberStates.state(new Member(Role.PROCESSOR, processor), instance.getAddress().getPort(),
                        Condition.ALIVE),
                MemberStates.state(new Member(Role.HUB, 1), hub.getAddress().getPort(), Condition.ALIVE));
    }

    private HttpServer serve(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(name + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void answer(HttpServer server, String path, String body) {
        String name = server.equals(hub) ? "hub " : "instance ";
        server.createContext(path, exchange -> {
            asked.add(name + exchange.getRequestURI());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

}
