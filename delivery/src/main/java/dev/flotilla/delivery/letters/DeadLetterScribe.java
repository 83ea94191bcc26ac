package dev.flotilla.delivery.letters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes the dead letters of one partition, each transaction together with a mark of what
 * has been written. The transactional id belongs to the partition, not to the instance:
 * whoever opens a scribe ends every transaction of the former owner and shuts it out, so
 * that the mark it then reads is final.
 */
final class DeadLetterScribe implements AutoCloseable {

    static final Duration CLOSING = Duration.ofSeconds(1);

    private final TopicPartition partition;

    private final ConsumerGroupMetadata markGroup;

    private final Producer<byte[], byte[]> producer;

    private DeadLetterMark mark;

    private DeadLetterScribe(TopicPartition partition, ConsumerGroupMetadata markGroup,
            Producer<byte[], byte[]> producer, DeadLetterMark mark) {
        this.partition = partition;
        this.markGroup = markGroup;
        this.producer = producer;
        this.mark = mark;
    }

    /** The producer is the scribe's if this returns, and still the caller's if not. */
    static DeadLetterScribe open(TopicPartition partition, Producer<byte[], byte[]> producer, Consumer<?, ?> marks) {
        producer.initTransactions();
        OffsetAndMetadata committed = marks.committed(Set.of(partition)).get(partition);
        DeadLetterMark mark = DeadLetterMark.decode(committed == null ? "" : committed.metadata());
        return new DeadLetterScribe(partition, marks.groupMetadata(), producer, mark);
    }

    boolean has(long offset) {
        return mark.has(offset);
    }

    void write(List<ProducerRecord<byte[], byte[]>> letters, SortedSet<Long> offsets) {
        DeadLetterMark next = mark.plus(offsets);
        producer.beginTransaction();
        for (ProducerRecord<byte[], byte[]> letter : letters) {
            Future<?> _ = producer.send(letter); // the commit fails if one of them
                                                 // did
        }
        producer.sendOffsetsToTransaction(
                Map.of(partition, new OffsetAndMetadata(next.sent().last() + 1, next.encode())), markGroup);
        producer.commitTransaction();
        mark = next;
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }

}
