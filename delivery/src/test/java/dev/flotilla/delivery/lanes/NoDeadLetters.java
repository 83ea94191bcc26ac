package dev.flotilla.delivery.lanes;

import java.util.List;

import dev.flotilla.delivery.writing.DeadLetterLog;
import dev.flotilla.delivery.writing.Entry;
import org.apache.kafka.common.TopicPartition;

import static org.assertj.core.api.Assertions.assertThat;

record NoDeadLetters() implements DeadLetterLog {

    @Override
    public void add(TopicPartition partition, List<? extends Entry.Bad<?>> letters) {
        assertThat(letters).isEmpty();
    }

    @Override
    public void release(TopicPartition partition) {
        assertThat(partition).isNotNull();
    }

}
