package dev.flotilla.delivery.lanes;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTest {

    private final Room room = new Room(1_000, 100);

    @Test
    void shouldGiveHalfOfTheRoomWhenOnlyOneLaneIsBusy() {
        room.take(new Load(1, 499));
        assertThat(room.isFullFor(new Load(1, 499))).isFalse();

        room.take(new Load(1, 1));

        assertThat(room.isFullFor(new Load(2, 500))).isTrue();
    }

    @Test
    void shouldGiveEachItsPartWhenManyAreBusy() {
        for (int lane = 0; lane < 9; lane++) {
            room.take(new Load(1, 100));
        }

        assertThat(room.isFullFor(new Load(1, 100))).isTrue();
        assertThat(room.isFullFor(new Load(1, 99))).isFalse();
        assertThat(room.isFullFor(Load.NONE)).isFalse();
    }

    @Test
    void shouldBeFullWhenThereAreTooManyRecordsHoweverSmall() {
        room.take(new Load(50, 1));

        assertThat(room.isFullFor(new Load(50, 1))).isTrue();
    }

    @Test
    void shouldStopEverybodyWhenPollBroughtMoreThanThereWasRoomFor() {
        room.take(new Load(1, 1_500));

        assertThat(room.isFullFor(Load.NONE)).isTrue();
        assertThat(room.hasEasedFor(Load.NONE)).isFalse();
    }

    @Test
    void shouldAdmitOneLaneBeyondItWhenItIsFull() {
        assertThat(room.admits("one")).isTrue();
        assertThat(room.admits("other")).isFalse();
        assertThat(room.admits("one")).isTrue();

        room.dismiss("other");
        assertThat(room.admits("other")).isFalse();
        room.dismiss("one");

        assertThat(room.admits("other")).isTrue();
    }

    @Test
    void shouldEaseOnlyFarBelowWhenItWasFull() {
        room.take(new Load(1, 500));
        room.give(new Load(1, 100));
        assertThat(room.isFullFor(new Load(0, 400))).isFalse();
        assertThat(room.hasEasedFor(new Load(0, 400))).isFalse();

        room.give(new Load(0, 100));

        assertThat(room.hasEasedFor(new Load(0, 300))).isTrue();
    }

}
