package dev.flotilla.hub.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewestFirstTest {

    private final NewestFirst newest = new NewestFirst(3);

    @Test
    void shouldTakeTheLatestOfAllPartitionsWhenTheyAreMixed() {
        newest.add(0, pile(0, 10, letter(0, 9, 40), letter(0, 5, 20)));
        newest.add(1, pile(0, 10, letter(1, 8, 30), letter(1, 7, 10)));

        assertThat(newest.letters()).extracting(Letter::name).containsExactly("0:9", "1:8", "0:5");
        assertThat(newest.rest().ends()).isEqualTo(Map.of(1, 8L));
    }

    @Test
    void shouldGoOnBehindWhatWasReadWhenAllOfItIsShown() {
        newest.add(0, new NewestFirst.Pile(0, 10, 4, List.of(letter(0, 9, 40))));

        assertThat(newest.rest().ends()).isEqualTo(Map.of(0, 4L));
    }

    @Test
    void shouldGoOnAtTheEndWhenNothingOfAPartitionIsShown() {
        newest.add(0, pile(2, 10, letter(0, 9, 1)));
        newest.add(1, pile(0, 10, letter(1, 9, 9), letter(1, 8, 8), letter(1, 7, 7)));

        assertThat(newest.rest().ends()).isEqualTo(Map.of(0, 10L));
    }

    @Test
    void shouldLeaveNoneOutWhenTimesAreOutOfOrder() {
        newest.add(0, pile(0, 10, letter(0, 9, 1), letter(0, 8, 1_000), letter(0, 7, 999)));
        newest.add(1, pile(0, 10, letter(1, 9, 50), letter(1, 8, 40)));

        assertThat(newest.letters()).extracting(Letter::name).containsExactly("1:9", "1:8", "0:9");
        assertThat(newest.rest().ends()).isEqualTo(Map.of(0, 9L));
    }

    @Test
    void shouldHoldOnePageWhenThereAreManyPartitions() {
        IntStream.range(0, 50)
            .forEach(number -> newest.add(number,
                    pile(0, 10, letter(number, 9, number), letter(number, 8, number), letter(number, 7, number))));

        assertThat(newest.letters()).extracting(Letter::name).containsExactly("49:9", "49:8", "49:7");
        assertThat(newest.rest().ends()).hasSize(49).containsEntry(48, 10L).doesNotContainKey(49);
    }

    private static NewestFirst.Pile pile(long begin, long end, Letter... letters) {
        return new NewestFirst.Pile(begin, end, begin, List.of(letters));
    }

    private static Letter letter(int partition, long offset, long at) {
        return new Letter(partition, offset, Instant.ofEpochSecond(at), null, true, null, true, 0, false, null, null,
                null, null, null, null, null, null, null, null, null);
    }

}
