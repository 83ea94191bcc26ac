package dev.flotilla.delivery.lanes;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Range;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RangeNoteTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 3);

    @Test
    void shouldComeBackTheSameWhenARangeIsWrittenDown() {
        Range range = new Range(PARTITION, 17, 42);

        assertThat(RangeNote.read(PARTITION, RangeNote.writing(range))).isEqualTo(new Lookup.Unsettled(range));
    }

    @Test
    void shouldGoOnBehindWhenRangeIsSettled() {
        assertThat(RangeNote.read(PARTITION, RangeNote.settled(42))).isEqualTo(found(new Progress.Next(42)));
    }

    @Test
    void shouldGoOnThereWhenToolHasSetTheOffset() {
        assertThat(RangeNote.read(PARTITION, new OffsetAndMetadata(7))).isEqualTo(found(new Progress.Next(7)));
    }

    @Test
    void shouldBeginAtTheBeginningWhenCommitIsNoneOrAnotherStores() {
        assertThat(RangeNote.read(PARTITION, null)).isEqualTo(found(new Progress.NotStarted()));
        assertThat(RangeNote.read(PARTITION, new OffsetAndMetadata(7, RangeNote.HINT)))
            .isEqualTo(found(new Progress.NotStarted()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "something else", "writing until 5", "writing until 99999999999999999999" })
    void shouldWaitForPeopleWhenNoteIsNoneOfOurs(String metadata) {
        assertThat(RangeNote.read(PARTITION, new OffsetAndMetadata(7, metadata)))
            .isInstanceOf(Lookup.Unavailable.class);
    }

    private static Lookup found(Progress progress) {
        return new Lookup.Found(progress);
    }

}
