package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.picture.Alert;
import dev.flotilla.hub.picture.Alert.Severity;
import dev.flotilla.hub.picture.Alert.State;
import dev.flotilla.testkit.properties.Bound;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertBookTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private final List<Notice> told = new ArrayList<>();

    private final Fleet fleet = new Fleet();

    private final AlertBook book = new AlertBook(Rulebook.of(Bound.from(Map.of(), AlertsProperties.class)),
            Duration.ofMinutes(5), new AlertGauges(registry), told::add);

    @Test
    void shouldBeSilentWhenAllIsWell() {
        assertThat(look()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void shouldFireAtOnceWhereNothingHasToLast() {
        silent();

        assertThat(look()).singleElement()
            .isEqualTo(new Alert("HeartbeatLate", Fleet.STORAGE, Severity.WARNING, State.FIRING, Fleet.START, null,
                    "storage-service 1 has not been heard of for 0 s", look().getFirst().remedy()));
    }

    @Test
    void shouldBePendingUntilItHasLasted() {
        behind();

        assertThat(look()).singleElement().returns(State.PENDING, Alert::state);
        fleet.after(4);
        assertThat(look()).singleElement().returns(State.PENDING, Alert::state);
        fleet.after(1);
        assertThat(look()).singleElement().returns(State.FIRING, Alert::state).returns(Fleet.START, Alert::since);
    }

    @Test
    void shouldForgetWhatWasPendingAndDidNotLast() {
        behind();
        look();
        fleet.after(4);
        well();

        assertThat(look()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void shouldShowForFiveMinutesThatItIsOver() {
        silent();
        look();
        fleet.after(60);
        well();
        Alert cleared = look().getFirst();
        fleet.after(300);

        assertThat(cleared).returns(State.CLEARED, Alert::state)
            .returns(Fleet.START, Alert::since)
            .returns(Fleet.START.plusSeconds(60), Alert::clearedAt);
        assertThat(look()).containsExactly(cleared);
        fleet.after(1);
        assertThat(look()).isEmpty();
    }

    @Test
    void shouldBeTheSameAlertWhenItComesBackSoon() {
        behind();
        look();
        fleet.after(5);
        look();
        well();
        look();
        fleet.after(10);
        behind();

        assertThat(look()).singleElement().returns(State.FIRING, Alert::state).returns(Fleet.START, Alert::since);
        fleet.after(60);
        look();
        assertThat(told).extracting(Notice::state).containsExactly("firing");
    }

    @Test
    void shouldBeAnotherAlertWhenItComesBackLater() {
        behind();
        look();
        fleet.after(5);
        look();
        well();
        look();
        fleet.after(61);
        look();
        behind();

        assertThat(look()).singleElement()
            .returns(State.PENDING, Alert::state)
            .returns(Fleet.START.plusSeconds(66), Alert::since)
            .returns(null, Alert::clearedAt);
    }

    @Test
    void shouldTellOnceThatItFiresAndOnceThatItIsOver() {
        silent();
        look();
        fleet.after(1);
        look();
        well();
        fleet.after(1);
        look();
        fleet.after(14);
        look();
        assertThat(told).hasSize(1);
        fleet.after(1);
        look();
        fleet.after(1);
        look();

        assertThat(told).extracting(Notice::state).containsExactly("firing", "resolved");
        assertThat(told.getFirst()).isEqualTo(new Notice("HeartbeatLate", "firing", Fleet.STORAGE, "warning",
                Fleet.START, "storage-service 1 has not been heard of for 0 s", told.getFirst().remedy(), "hub-1"));
    }

    @Test
    void shouldCountBackPressureThatComesAndGoesAsOne() {
        for (int i = 0; i < 15; i++) {
            fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().paused(i % 2 == 0 ? 2 : 0).build());
            look();
            fleet.after(20);
        }
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().paused(2).build());

        assertThat(look()).singleElement()
            .returns("PartitionsPausedLong", Alert::name)
            .returns(State.FIRING, Alert::state);
        well();
        fleet.after(30);
        assertThat(look()).singleElement().returns(State.CLEARED, Alert::state);
    }

    @Test
    void shouldFindAStoreThatIsAwayFromHowOftenItIsTried() {
        look();
        fleet.after(5);
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().writes(0, 7).build());
        fleet.groups.put("storage-writers",
                new Fleet.Group().partitions(Map.of("orders-0", Fleet.waiting(Fleet.STORAGE, 3))).build());

        assertThat(look()).singleElement().returns("StoreRetrying", Alert::name).returns(State.FIRING, Alert::state);
        fleet.after(61);
        look();
        assertThat(look()).singleElement().returns(State.CLEARED, Alert::state);
    }

    @Test
    void shouldChangeNothingSeenThroughKafkaWhileItIsAway() {
        behind();
        silent();
        look();
        fleet.after(5);
        look();
        fleet.sees = false;
        well();
        fleet.instances.put("storage-service-h-2", new Fleet.Instance().presence(Presence.LOST).build());
        fleet.after(1);
        look();
        fleet.after(5);

        assertThat(look()).extracting(Alert::name)
            .containsExactlyInAnyOrder("KafkaUnreachable", "ConsumerLagHigh", "HeartbeatLate");
        assertThat(look()).extracting(Alert::state).containsOnly(State.FIRING);
    }

    @Test
    void shouldWaitForHeartbeatsWhenKafkaIsBack() {
        look();
        fleet.sees = false;
        fleet.after(5);
        look();
        fleet.sees = true;
        silent();
        fleet.after(9);
        List<Alert> early = look();
        fleet.after(1);
        List<Alert> late = look();

        assertThat(early).isEmpty();
        assertThat(late).extracting(Alert::name).containsExactly("HeartbeatLate");
    }

    @Test
    void shouldCountWhatFiresAndKnowEveryRuleFromTheStart() {
        assertThat(registry.find("flotilla.hub.alerts").gauges()).hasSize(RuleName.values().length);
        assertThat(gauge("ConsumerLagHigh")).isZero();
        behind();
        look();
        assertThat(gauge("ConsumerLagHigh")).isZero();
        fleet.after(5);
        look();
        assertThat(gauge("ConsumerLagHigh")).isEqualTo(1);
        well();
        look();

        assertThat(gauge("ConsumerLagHigh")).isZero();
    }

    @Test
    void shouldStayBoundedWhenEverybodyIsSilent() {
        for (int round = 0; round < 5; round++) {
            fleet.instances.clear();
            for (int i = 0; i < 1_000; i++) {
                fleet.instances.put("s-" + round + "-" + i, new Fleet.Instance().presence(Presence.LATE).build());
            }
            look();
            fleet.after(2);
        }

        assertThat(look()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void shouldFireAlthoughManyOfTheRuleAreOver() {
        silent(100);
        look();
        fleet.instances.clear();
        fleet.after(1);
        look();
        fleet.after(20);
        look();
        fleet.instances.put("new", new Fleet.Instance().presence(Presence.LATE).build());

        assertThat(look()).hasSize(100)
            .filteredOn(alert -> alert.state() == State.FIRING)
            .singleElement()
            .returns("new", Alert::subject);
        assertThat(told).extracting(Notice::state).filteredOn("resolved"::equals).hasSize(100);
    }

    @Test
    void shouldTellThatTheyAreOverBeforeItForgetsThem() {
        silent(100);
        look();
        fleet.instances.clear();
        fleet.instances.put("new", new Fleet.Instance().presence(Presence.LATE).build());
        fleet.after(1);
        look();
        fleet.after(16);
        look();

        assertThat(told).extracting(Notice::state).filteredOn("resolved"::equals).hasSize(100);
    }

    private void silent(int many) {
        fleet.instances.clear();
        for (int i = 0; i < many; i++) {
            fleet.instances.put("s-" + i, new Fleet.Instance().presence(Presence.LATE).build());
        }
    }

    private List<Alert> look() {
        return book.look(fleet.picture());
    }

    private double gauge(String alert) {
        return registry.get("flotilla.hub.alerts").tag("alert", alert).tag("severity", "warning").gauge().value();
    }

    private void silent() {
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().presence(Presence.LATE).build());
    }

    private void behind() {
        fleet.groups.put("storage-writers", new Fleet.Group().lag(20_000).build());
    }

    private void well() {
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().build());
        fleet.groups.put("storage-writers", new Fleet.Group().build());
    }

}
