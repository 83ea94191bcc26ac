package dev.flotilla.launcher.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.fleet.MemberState;
import dev.flotilla.launcher.fleet.Request;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.postgres.PostgresAccess;
import dev.flotilla.launcher.process.Condition;
import dev.flotilla.launcher.process.Signal;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The real servers as processes: started, broken and stopped as people do.
 */
class ServersIT {

    private static final Map<Role, Integer> SERVERS_ONLY = Map.of(Role.INGESTION, 0, Role.PROCESSOR, 0, Role.SQL, 0,
            Role.STORAGE, 0, Role.DATA_BRIDGE, 0, Role.HUB, 0);

    private static final int PORT_OFFSET = 13_000;

    @TempDir
    private Path home;

    private Workshop workshop;

    @BeforeEach
    void open() {
        Settings settings = new Settings(home, home.resolve("state"), Path.of("target", "lib").toAbsolutePath(),
                Path.of(System.getProperty("java.home"), "bin", "java"), "", PORT_OFFSET, Duration.ofSeconds(60));
        workshop = new Workshop(settings, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void leaveNothing() {
        workshop.fleet.stopper().stopEverything();
    }

    @Test
    void shouldKeepItsDataAndLeaveNothingRunningWhenStoppedAndStartedAgain() throws Exception {
        up();
        createTopic("kept");
        sql("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
        List<Long> pids = pids();

        boolean clean = workshop.fleet.stopper().stopEverything();

        assertThat(clean).isTrue();
        assertThat(pids).hasSize(2).allSatisfy(pid -> assertThat(workshop.processes.entry(pid)).isEmpty());
        assertThat(workshop.roster.all()).isEmpty();
        assertThat(workshop.processes.membersOf(workshop.state.home())).isEmpty();
        up();
        assertThat(topics()).contains("kept");
        assertThat(word()).isEqualTo("still here");
    }

    @Test
    void shouldComeBackOnTheSamePortWhenTheBrokerWasKilled() {
        up();
        MemberState before = broker();
        workshop.signals.sendToTree(Signal.KILL, before.record().pid());
        await().until(() -> broker().condition() == Condition.DEAD);

        up();

        assertThat(broker().condition()).isEqualTo(Condition.ALIVE);
        assertThat(broker().record().port()).isEqualTo(before.record().port());
        assertThat(broker().record().pid()).isNotEqualTo(before.record().pid());
    }

    @Test
    void shouldStopWhatIsPausedOrUnrecordedWhenEverythingIsStopped() throws Exception {
        up();
        List<Long> pids = pids();
        pids.forEach(pid -> workshop.signals.sendToTree(Signal.STOP, pid));
        await().until(() -> broker().condition() == Condition.PAUSED);
        Files.delete(workshop.state.run().resolve("broker-1.json"));

        boolean clean = workshop.fleet.stopper().stopEverything();

        assertThat(clean).isTrue();
        assertThat(pids).allSatisfy(pid -> assertThat(workshop.processes.entry(pid)).isEmpty());
        assertThat(workshop.processes.membersOf(workshop.state.home())).isEmpty();
    }

    @Test
    void shouldStartAgainWhenTheDatabaseDiedWithItsSessionsLeftBehind() throws Exception {
        up();
        sql("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
        long postmaster = database().record().pid();
        workshop.signals.sendToTree(Signal.STOP, postmaster);
        workshop.signals.send(Signal.KILL, postmaster);
        await().until(() -> database().condition() == Condition.DEAD);

        up();

        assertThat(word()).isEqualTo("still here");
    }

    @Test
    void shouldStartTheDatabaseAloneWhenItDiedWithItsSessionsLeftBehind() throws Exception {
        up();
        sql("CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
        long postmaster = database().record().pid();
        List<Long> sessions = ProcessHandle.of(postmaster).orElseThrow().children().map(ProcessHandle::pid).toList();
        sessions.forEach(pid -> workshop.signals.send(Signal.STOP, pid));
        workshop.signals.send(Signal.KILL, postmaster);
        await().until(() -> database().condition() == Condition.DEAD);

        workshop.fleet.start("postgres");

        assertThat(sessions).isNotEmpty().allSatisfy(pid -> assertThat(workshop.processes.entry(pid)).isEmpty());
        assertThat(word()).isEqualTo("still here");
    }

    @Test
    void shouldStartOneBrokerWhenTwoOfThreeWereKilled() {
        Map<Role, Integer> counts = new EnumMap<>(SERVERS_ONLY);
        counts.put(Role.BROKER, 3);
        workshop.fleet.up(new Request(counts, false));
        for (String name : List.of("broker-2", "broker-3")) {
            workshop.signals.sendToTree(Signal.KILL, workshop.roster.named(name).record().pid());
            await().until(() -> workshop.roster.named(name).condition() == Condition.DEAD);
        }

        workshop.fleet.start("broker-2");

        assertThat(workshop.roster.named("broker-2").condition()).isEqualTo(Condition.ALIVE);
        assertThat(workshop.roster.named("broker-3").condition()).isEqualTo(Condition.DEAD);
    }

    @Test
    void shouldTakeAnotherPortWhenTheDesignsIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(Role.BROKER.firstPort() + PORT_OFFSET)) {
            up();

            assertThat(broker().record().port()).isNotEqualTo(taken.getLocalPort());
            assertThat(broker().condition()).isEqualTo(Condition.ALIVE);
        }
    }

    @Test
    void shouldRefuseAnotherNumberOfBrokersWhenDataExists() {
        up();
        workshop.fleet.stopper().stopEverything();

        Request three = new Request(Map.of(Role.INGESTION, 0, Role.PROCESSOR, 0, Role.SQL, 0, Role.STORAGE, 0,
                Role.DATA_BRIDGE, 0, Role.HUB, 0, Role.BROKER, 3), false);

        assertThatThrownBy(() -> workshop.fleet.up(three)).isInstanceOfSatisfying(Trouble.class, trouble -> {
            assertThat(trouble).hasMessageContaining("1 broker");
            assertThat(trouble.wayOut()).contains("--fresh");
        });
    }

    private void up() {
        workshop.fleet.up(new Request(SERVERS_ONLY, false));
    }

    private MemberState broker() {
        return workshop.roster.named("broker-1");
    }

    private MemberState database() {
        return workshop.roster.named("postgres");
    }

    private List<Long> pids() {
        return workshop.roster.all().stream().map(member -> member.record().pid()).toList();
    }

    private Admin admin() {
        return Admin
            .create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + broker().record().port()));
    }

    private void createTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, Optional.empty(), Optional.empty()))).all().get();
        }
    }

    private Set<String> topics() throws Exception {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private String word() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT word FROM kept")) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        Map<String, String> access = new PostgresAccess(workshop.state).environment(database().record().port());
        return DriverManager.getConnection(access.get("SPRING_DATASOURCE_URL"),
                access.get("SPRING_DATASOURCE_USERNAME"), access.get("SPRING_DATASOURCE_PASSWORD"));
    }

}
