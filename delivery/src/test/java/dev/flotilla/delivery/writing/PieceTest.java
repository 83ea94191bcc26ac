package dev.flotilla.delivery.writing;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.delivery.route.Delivered;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PieceTest {

    private static final DeadLetterReason REASON = new DeadLetterReason("Test", "bad", 1, java.time.Instant.EPOCH);

    @Test
    void shouldSplitGoodRecordsEvenlyWhenRefused() {
        Piece<String> piece = new Piece<>(List.of(bad(1), good(2), bad(5), good(6), good(9), good(10), bad(12)));

        List<Piece<String>> halves = piece.narrowed(REASON);

        assertThat(halves).extracting(half -> half.good().size()).containsExactly(2, 2);
        assertThat(halves).extracting(Piece::nextOffset).containsExactly(7L, 13L);
        assertThat(halves).flatExtracting(Piece::entries).containsExactlyElementsOf(piece.entries());
    }

    @Test
    void shouldGiveUpTheOnlyGoodRecordWhenRefused() {
        Piece<String> piece = new Piece<>(List.of(bad(1), good(4), bad(6)));

        List<Piece<String>> narrowed = piece.narrowed(REASON);

        assertThat(narrowed).singleElement().satisfies(rest -> {
            assertThat(rest.good()).isEmpty();
            assertThat(rest.bad()).extracting(entry -> entry.source().offset()).containsExactly(1L, 4L, 6L);
        });
    }

    @Test
    void shouldNotLoopWhenPieceWithoutGoodRecordsIsRefused() {
        Piece<String> piece = new Piece<>(List.of(bad(1)));

        assertThatThrownBy(() -> piece.narrowed(REASON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldLimitBadRecordsOfPieceWhenThereAreMany() {
        List<Entry<String>> entries = new ArrayList<>();
        for (int offset = 0; offset < 2 * DeadLetterLog.MOST_AT_ONCE + 1; offset++) {
            entries.add(bad(offset));
            entries.add(good(1_000 + offset));
        }

        List<Piece<String>> pieces = Piece.of(entries);

        assertThat(pieces).extracting(piece -> piece.bad().size())
            .containsExactly(DeadLetterLog.MOST_AT_ONCE, DeadLetterLog.MOST_AT_ONCE, 1);
        assertThat(pieces).flatExtracting(Piece::entries).containsExactlyElementsOf(entries);
    }

    static Entry<String> good(long offset) {
        return new Entry.Good<>(new Delivered<>(source(offset), "value"));
    }

    static Entry<String> bad(long offset) {
        return new Entry.Bad<>(source(offset), REASON);
    }

    static ConsumerRecord<byte[], byte[]> source(long offset) {
        return new ConsumerRecord<>("topic", 0, offset, new byte[0], new byte[0]);
    }

}
