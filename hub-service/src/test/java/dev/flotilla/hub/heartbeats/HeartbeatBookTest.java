package dev.flotilla.hub.heartbeats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.flotilla.common.heartbeat.Heartbeat;
import dev.flotilla.common.heartbeat.InstanceState;
import org.junit.jupiter.api.Test;

import static dev.flotilla.hub.heartbeats.Beats.second;
import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatBookTest {

    private static final Instant LONG_AGO = Beats.START.minusSeconds(3_600);

    private final HeartbeatBook book = new HeartbeatBook(
            new HeartbeatsProperties(Duration.ofSeconds(11), Duration.ofSeconds(20)));

    @Test
    void shouldBeLateThenLostWhenNoHeartbeatComes() {
        hear("p-a", LONG_AGO, 0);

        assertThat(seen(10)).containsExactly("p-a 1 PRESENT");
        assertThat(seen(11)).containsExactly("p-a 1 LATE");
        assertThat(seen(19)).containsExactly("p-a 1 LATE");
        assertThat(seen(20)).containsExactly("p-a 1 LOST");
    }

    @Test
    void shouldBePresentAgainWhenALostOneIsHeard() {
        hear("p-a", LONG_AGO, 0);
        assertThat(seen(20)).containsExactly("p-a 1 LOST");

        hear("p-a", LONG_AGO, 25);

        assertThat(seen(25)).containsExactly("p-a 1 PRESENT");
    }

    @Test
    void shouldBeGoneForAMinuteWhenItSaysGoodbye() {
        hear("p-a", LONG_AGO, 0);

        stop("p-a", LONG_AGO, 3);

        assertThat(seen(3)).containsExactly("p-a 1 GONE");
        assertThat(seen(62)).containsExactly("p-a 1 GONE");
        assertThat(seen(63)).isEmpty();
    }

    @Test
    void shouldStayGoneWhenAHeartbeatIsOvertakenByTheGoodbye() {
        hear("p-a", LONG_AGO, 0);
        stop("p-a", LONG_AGO, 3);

        hear("p-a", LONG_AGO, 3);

        assertThat(seen(3)).containsExactly("p-a 1 GONE");
    }

    @Test
    void shouldBePresentWhenItComesBackUnderTheSameId() {
        hear("p-a", LONG_AGO, 0);
        stop("p-a", LONG_AGO, 3);

        hear("p-a", second(5), 6);

        assertThat(seen(6)).containsExactly("p-a 1 PRESENT");
    }

    @Test
    void shouldMissALostOneForTenMinutesWhenNobodyComes() {
        hear("p-a", LONG_AGO, 0);

        assertThat(seen(599)).containsExactly("p-a 1 LOST");
        assertThat(seen(600)).isEmpty();
    }

    @Test
    void shouldGiveALostOnesPlaceToAnotherOfItsServiceWhenItHasCome() {
        hear("p-a", LONG_AGO, 0);
        hear("p-b", LONG_AGO, 18);
        hear("s-a", second(10), 18);
        assertThat(seen(20)).contains("p-a 1 LOST");

        hear("p-c", second(21), 23);

        assertThat(seen(23)).containsExactly("p-c 1 PRESENT", "p-b 2 PRESENT", "s-a 1 PRESENT");
    }

    @Test
    void shouldMissTheOtherWhenTwoAreLostAndOneHasCome() {
        hear("p-a", LONG_AGO, 0);
        hear("p-b", LONG_AGO, 1);
        hear("p-c", second(5), 18);

        assertThat(seen(20)).containsExactly("p-b 1 LATE", "p-c 2 PRESENT");
        assertThat(seen(21)).containsExactly("p-b 1 LOST", "p-c 2 PRESENT");
    }

    @Test
    void shouldMissALostOneWhenOthersHadComeBefore() {
        hear("p-a", LONG_AGO, 0);
        hear("p-b", second(1), 2);
        hear("p-a", LONG_AGO, 5);

        hear("p-b", second(1), 25);

        assertThat(seen(25)).containsExactly("p-a 1 LOST", "p-b 2 PRESENT");
    }

    @Test
    void shouldGoByTheHubsTimeWhenAnInstancesClockIsWrong() {
        hear("p-a", LONG_AGO, 0);
        Instant wrong = Beats.START.minusSeconds(86_400);

        book.hear(Beats.running("p-b", 2, wrong), second(23));

        assertThat(seen(23)).containsExactly("p-b 1 PRESENT");
    }

    @Test
    void shouldNumberByStartWhenNoneAreGiven() {
        hear("p-c", second(-10), 0);
        hear("p-a", second(-30), 0);
        hear("p-b", second(-20), 0);

        assertThat(seen(0)).containsExactly("p-a 1 PRESENT", "p-b 2 PRESENT", "p-c 3 PRESENT");
    }

    @Test
    void shouldKeepNumbersWhenOthersComeAndFillWhatIsFree() {
        hear("p-a", LONG_AGO, 0);
        hear("p-b", second(-5), 0);
        assertThat(seen(0)).containsExactly("p-a 1 PRESENT", "p-b 2 PRESENT");
        stop("p-a", LONG_AGO, 1);
        hear("p-b", second(-5), 60);
        assertThat(seen(62)).containsExactly("p-b 2 PRESENT");

        hear("p-c", second(63), 64);

        assertThat(seen(64)).containsExactly("p-c 1 PRESENT", "p-b 2 PRESENT");
    }

    @Test
    void shouldTakeTheNumberThatIsGiven() {
        book.hear(Beats.of("p-a", 2, InstanceState.RUNNING, LONG_AGO, second(0)), second(0));
        hear("p-b", second(-5), 0);
        hear("p-c", second(-4), 0);

        assertThat(seen(0)).containsExactly("p-b 1 PRESENT", "p-a 2 PRESENT", "p-c 3 PRESENT");
    }

    @Test
    void shouldCountNoTimeInWhichNothingCouldBeHeard() {
        hear("p-late", LONG_AGO, 0);
        hear("p-lost", LONG_AGO, -15);
        hear("p-well", LONG_AGO, 10);
        stop("p-gone", LONG_AGO, 10);

        book.wasDeaf(second(12), second(112));

        assertThat(seen(112)).containsExactlyInAnyOrder("p-late 1 LATE", "p-lost 2 LOST", "p-well 3 PRESENT");
        assertThat(seen(119)).contains("p-late 1 LATE");
        assertThat(seen(120)).contains("p-late 1 LOST");
        assertThat(seen(122)).contains("p-well 3 PRESENT");
        assertThat(seen(123)).contains("p-well 3 LATE");
    }

    @Test
    void shouldRefuseMoreThanItCanHoldUnlessSomeAreSilent() {
        for (int i = 0; i < HeartbeatBook.MOST; i++) {
            hear("p-" + i, LONG_AGO, i == 7 ? 0 : 15);
        }

        assertThat(book.hear(Beats.of("p-new", LONG_AGO, second(15)), second(15))).isTrue();
        assertThat(book.hear(Beats.of("p-more", LONG_AGO, second(15)), second(15))).isFalse();
        assertThat(book.at(second(15))).hasSize(HeartbeatBook.MOST)
            .extracting(SeenInstance::id)
            .contains("p-new")
            .doesNotContain("p-7", "p-more");
    }

    @Test
    void shouldForgetWhenItIsTold() {
        hear("p-a", LONG_AGO, 0);

        book.forget("p-a");

        assertThat(seen(0)).isEmpty();
    }

    private void hear(String id, Instant startedAt, long second) {
        Heartbeat heartbeat = Beats.of(id, startedAt, second(second));
        assertThat(book.hear(heartbeat, second(second))).isTrue();
    }

    private void stop(String id, Instant startedAt, long second) {
        book.hear(Beats.of(id, null, InstanceState.STOPPED, startedAt, second(second)), second(second));
    }

    private List<String> seen(long second) {
        return book.at(second(second))
            .stream()
            .map(one -> one.id() + " " + one.number() + " " + one.presence())
            .toList();
    }

}
