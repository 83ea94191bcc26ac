package dev.flotilla.storage.delivery;

import org.apache.kafka.common.TopicPartition;

/**
 * Where records are delivered to.
 */
public interface Store<T> {

    Lookup progress(TopicPartition partition);

    /**
     * Writes the records and the partition's new offset atomically, and only if the
     * stored offset is the expected one. Runs {@code beforeCommit} when all of it has
     * been accepted and only the commit is left; if that throws, nothing is written and
     * the exception goes to the caller.
     */
    WriteOutcome write(PartitionBatch<T> batch, Runnable beforeCommit);

}
