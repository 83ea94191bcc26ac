package dev.flotilla.launcher.status;

import java.time.Instant;
import java.util.List;

import dev.flotilla.launcher.members.Member;
import dev.flotilla.launcher.members.Role;
import dev.flotilla.launcher.process.ProcessRecord;
import dev.flotilla.launcher.services.ServiceProbe.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class HubReaderTest {

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

    private final HubReader reader = new HubReader(JsonMapper.shared());

    @Test
    void shouldGiveEachInstanceItsPartitionsWhenGroupsTellTheirOwners() {
        HubSight sight = reader
            .read(answer(
                    """
                            {"hub": {"sees": true},
                             "instances": {"p-a": {"service": "processor-service", "number": 1, "port": 8085, "state": "RUNNING",
                               "startedAt": "2026-05-04T10:00:00Z", "health": "UP", "presence": "LATE", "inPerSecond": 10.5, "outPerSecond": 9,
                               "lag": 7}},
                             "groups": {"g": {"partitions": {"orders-10": {"owner": "p-a"}, "orders-2": {"owner": "p-a"},
                               "orders-3": {"owner": "p-a"}, "orders-4": {"owner": "p-b"}, "orders-5": {}, "odd": {"owner": "p-a"}}},
                               "h": {"partitions": {"market.ticks-0": {"owner": "p-a"}}}}}
                            """))
            .orElseThrow();

        assertThat(sight.of(process(1, 8085, START))).hasValueSatisfying(seen -> {
            assertThat(seen.presence()).isEqualTo("LATE");
            assertThat(seen.pulse()).isEqualTo(new InstanceStatus.Pulse("p-a", "RUNNING", "UP",
                    List.of("orders 2-3,10", "market.ticks 0"), 4, false, 10.5, 9, 7L));
        });
    }

    @Test
    void shouldNotTakeTheDeadForTheLivingWhenOneHasStartedInItsPlace() {
        HubSight sight = reader
            .read(answer(
                    """
                            {"hub": {"sees": true}, "instances": {
                             "killed": {"service": "processor-service", "number": 1, "port": 8085, "startedAt": "2026-05-04T10:00:00Z",
                               "presence": "LOST"},
                             "gone": {"service": "processor-service", "number": 2, "startedAt": "2026-05-04T10:00:00Z", "presence": "GONE"},
                             "other": {"service": "storage-service", "number": 1, "port": 8085, "startedAt": "2026-05-04T10:10:00Z",
                               "presence": "PRESENT"}}}
                            """))
            .orElseThrow();

        assertThat(sight.of(process(1, 8085, START.plusSeconds(600)))).isEmpty();
        assertThat(sight.of(process(2, 8086, START))).isEmpty();
        assertThat(sight.of(process(1, 8085, START.plusSeconds(1)))).map(seen -> seen.pulse().id()).hasValue("killed");
    }

    @Test
    void shouldReadAlertsWhenThereAreSome() {
        HubSight sight = reader.read(answer("""
                {"hub": {"sees": true}, "alerts": {"A:b": {"name": "A", "subject": "b", "severity": "CRITICAL",
                 "state": "FIRING", "since": "2026-05-04T10:00:00Z", "summary": "s", "remedy": "r"}}}
                """)).orElseThrow();

        assertThat(sight.alerts()).containsExactly(
                new FleetStatus.ToldAlert("A", "b", "CRITICAL", "FIRING", "2026-05-04T10:00:00Z", "s", "r"));
    }

    @Test
    void shouldReadNothingWhenTheHubIsBlindOrTheAnswerIsNoPicture() {
        assertThat(reader.read(answer("{\"hub\": {\"sees\": false}}"))).isEmpty();
        assertThat(reader.read(answer("{}"))).isEmpty();
        assertThat(reader.read(answer("<html>"))).isEmpty();
        assertThat(
                reader.read(answer("{\"hub\": {\"sees\": true}, \"instances\": {\"a\": {\"startedAt\": \"soon\"}}}")))
            .isEmpty();
        assertThat(reader.read(new Answer.Given(404, "{\"hub\": {\"sees\": true}}"))).isEmpty();
        assertThat(reader.read(new Answer.None("nobody"))).isEmpty();
    }

    private static Answer answer(String body) {
        return new Answer.Given(200, body);
    }

    private static ProcessRecord process(int number, int port, Instant startedAt) {
        return new ProcessRecord(new Member(Role.PROCESSOR, number), 4711, "stamp", port, null, startedAt, false);
    }

}
