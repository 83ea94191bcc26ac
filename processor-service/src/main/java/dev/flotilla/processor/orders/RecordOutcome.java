package dev.flotilla.processor.orders;

import dev.flotilla.common.deadletter.DeadLetterReason;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What one record came to. Either way it is done with: nothing stops its partition.
 */
sealed interface RecordOutcome {

    record Answered(ProducerRecord<byte[], byte[]> answer) implements RecordOutcome {
    }

    record Unprocessable(DeadLetterReason reason) implements RecordOutcome {
    }

}
