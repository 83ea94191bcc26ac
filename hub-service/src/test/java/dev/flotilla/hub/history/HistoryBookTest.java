package dev.flotilla.hub.history;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.flotilla.hub.lag.Verdict;
import dev.flotilla.hub.picture.BrokerPicture;
import dev.flotilla.hub.picture.FleetPicture;
import dev.flotilla.hub.picture.GroupPicture;
import dev.flotilla.hub.picture.HubPicture;
import dev.flotilla.hub.picture.ServicePicture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryBookTest {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final HistoryBook book = new HistoryBook();

    private boolean sees = true;

    private Map<String, BrokerPicture> brokers = Map.of();

    @Test
    void shouldBeEmptyWhenNothingWasSeen() {
        assertThat(book.history()).isEqualTo(new History(List.of(), Map.of(), Map.of(), Map.of()));
    }

    @Test
    void shouldKeepAPointForTwoSecondsWhenPicturesComeMoreOften() {
        for (int i = 0; i <= 40; i++) {
            add(200L * i, Map.of("g", group(i, 10)), Map.of("s", service(1, 2)));
        }

        History history = book.history();

        assertThat(history.times()).containsExactly(START, START.plusSeconds(2), START.plusSeconds(4),
                START.plusSeconds(6), START.plusSeconds(8));
        assertThat(history.groups()).containsOnlyKeys("g");
        assertThat(Objects.requireNonNull(history.groups().get("g")).lag()).containsExactly(0f, 10f, 20f, 30f, 40f);
        assertThat(Objects.requireNonNull(history.groups().get("g")).perSecond()).containsOnly(10f);
        assertThat(Objects.requireNonNull(history.services().get("s")).inPerSecond()).containsOnly(1f);
        assertThat(Objects.requireNonNull(history.services().get("s")).outPerSecond()).containsOnly(2f);
    }

    @Test
    void shouldKeepTheCopiesOfBrokers() {
        brokers = Map.of("1", new BrokerPicture("b", 9092, null, true, true, 4, 12, 12));
        add(0, Map.of(), Map.of());
        brokers = Map.of("1", new BrokerPicture("b", 9092, null, true, true, 4, 12, 7));
        add(2_000, Map.of(), Map.of());
        sees = false;
        add(4_000, Map.of(), Map.of());

        assertThat(book.history().brokers()).isEqualTo(
                Map.of("1", new History.BrokerLines(Arrays.asList(12f, 7f, null), Arrays.asList(12f, 12f, null))));
    }

    @Test
    void shouldSayNullWhenThereWasNothing() {
        add(0, Map.of("old", group(1, 1)), Map.of());
        add(2_000, Map.of("new", group(2, 2)), Map.of());
        sees = false;
        add(4_000, Map.of("new", group(2, 2)), Map.of());

        History history = book.history();

        assertThat(Objects.requireNonNull(history.groups().get("old")).lag()).containsExactly(1f, null, null);
        assertThat(Objects.requireNonNull(history.groups().get("new")).lag()).containsExactly(null, 2f, null);
        assertThat(JsonMapper.builder().build().writeValueAsString(history)).isEqualTo("""
                {"times":["2026-09-01T12:00:00Z","2026-09-01T12:00:02Z","2026-09-01T12:00:04Z"],\
                "groups":{"new":{"lag":[null,2.0,null],"perSecond":[null,2.0,null]},\
                "old":{"lag":[1.0,null,null],"perSecond":[1.0,null,null]}},"services":{},"brokers":{}}""");
    }

    @Test
    void shouldKeepAQuarterOfAnHourAndForgetWhatEndedBefore() {
        add(0, Map.of("old", group(1, 1)), Map.of());
        for (int i = 1; i <= 451; i++) {
            add(2_000L * i, Map.of("g", group(i, 1)), Map.of());
        }

        History history = book.history();

        assertThat(history.times()).hasSize(450).startsWith(START.plusSeconds(4)).endsWith(START.plusSeconds(902));
        assertThat(history.groups()).containsOnlyKeys("g");
        assertThat(Objects.requireNonNull(history.groups().get("g")).lag()).hasSize(450).startsWith(2f).endsWith(451f);
    }

    @Test
    void shouldStayBoundedWhenThereAreVeryManyGroups() {
        Map<String, GroupPicture> many = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            many.put("g" + i, group(1, 1));
        }
        add(0, many, Map.of());

        assertThat(book.history().groups()).hasSize(100);
    }

    @Test
    void shouldBeginAnewWhenTheClockIsPutBack() {
        add(10_000, Map.of("g", group(1, 1)), Map.of());
        add(5_000, Map.of("g", group(2, 1)), Map.of());

        assertThat(book.history().times()).containsExactly(START.plusSeconds(5));
        assertThat(Objects.requireNonNull(book.history().groups().get("g")).lag()).containsExactly(2f);
    }

    private void add(long millis, Map<String, GroupPicture> groups, Map<String, ServicePicture> services) {
        HubPicture hub = new HubPicture("hub", "1", "c", START, sees, null, null, true);
        book.add(new FleetPicture(START.plusMillis(millis), hub, services, Map.of(), groups, Map.of(), brokers,
                Map.of(), Map.of(), Map.of()));
    }

    private static GroupPicture group(long lag, double perSecond) {
        return new GroupPicture("s", "classic", "Stable", null, List.of(), Map.of(), Map.of(), lag, null, perSecond,
                Verdict.OK, null, null, null, 1);
    }

    private static ServicePicture service(double in, double out) {
        return new ServicePicture(1, 1, 0, in, out, List.of(), Map.of());
    }

}
