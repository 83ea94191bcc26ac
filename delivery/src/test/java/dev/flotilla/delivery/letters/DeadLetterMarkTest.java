package dev.flotilla.delivery.letters;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterMarkTest {

    @Test
    void shouldComeBackTheSameWhenEncoded() {
        DeadLetterMark mark = new DeadLetterMark(set(1_000_000_007L, 1_000_000_008L, 1_000_004_096L));

        assertThat(DeadLetterMark.decode(mark.encode())).isEqualTo(mark);
        assertThat(DeadLetterMark.decode(new DeadLetterMark(set()).encode()).sent()).isEmpty();
    }

    @Test
    void shouldBeEmptyWhenToolHasLeftNoText() {
        assertThat(DeadLetterMark.decode("").sent()).isEmpty();
    }

    @Test
    void shouldForgetTheOldestWhenFull() {
        long last = DeadLetterMark.MAX_OFFSETS;
        SortedSet<Long> full = new TreeSet<>(LongStream.rangeClosed(1, last).boxed().toList());

        DeadLetterMark next = new DeadLetterMark(full).plus(set(last - 1, last + 1));

        assertThat(next.sent()).hasSize(DeadLetterMark.MAX_OFFSETS).startsWith(2L).endsWith(last, last + 1);
    }

    @Test
    void shouldFitIntoKafkasMetadataWhenFull() {
        SortedSet<Long> spread = new TreeSet<>(LongStream.range(0, 2L * DeadLetterMark.MAX_OFFSETS)
            .mapToObj(i -> Long.MAX_VALUE / 2 + i * 1_000_000_000L)
            .toList());

        DeadLetterMark mark = new DeadLetterMark(set()).plus(spread);

        assertThat(mark.sent()).hasSize(DeadLetterMark.MAX_OFFSETS).contains(spread.first());
        assertThat(mark.encode().length()).isLessThan(4096);
    }

    private static SortedSet<Long> set(long... offsets) {
        return new TreeSet<>(List.of(LongStream.of(offsets).boxed().toArray(Long[]::new)));
    }

}
