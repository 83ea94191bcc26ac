package dev.flotilla.delivery.writing;

import java.util.List;

import org.apache.kafka.common.TopicPartition;

/**
 * Takes records that were given up.
 */
public interface DeadLetterLog {

    /** So that their offsets fit into Kafka's commit metadata. */
    int MOST_AT_ONCE = 150;

    /**
     * Returns when every one of them is in the dead-letter topic exactly once, whether by
     * this call or by an earlier one.
     * @throws DeadLetterException if it is not known to be so
     */
    void add(TopicPartition partition, List<? extends Entry.Bad<?>> letters);

    /** The partition belongs to somebody else from now on. */
    void release(TopicPartition partition);

    final class DeadLetterException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean fenced;

        public DeadLetterException(String message, boolean fenced, Throwable cause) {
            super(message, cause);
            this.fenced = fenced;
        }

        boolean isFenced() {
            return fenced;
        }

    }

}
