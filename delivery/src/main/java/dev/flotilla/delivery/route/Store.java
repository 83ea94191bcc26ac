package dev.flotilla.delivery.route;

import org.apache.kafka.common.TopicPartition;

/**
 * Keeps the offset with the records. Called by several threads, for one partition never
 * by two of the same process at a time.
 */
public non-sealed interface Store<T> extends Destination<T> {

    Lookup progress(TopicPartition partition);

    /**
     * Writes the records and the partition's new offset atomically, and only if the
     * stored offset is the expected one. Runs {@code beforeCommit} when all of it has
     * been accepted and only the commit is left; if that throws, nothing is written and
     * the exception goes to the caller.
     */
    WriteOutcome write(PartitionBatch<T> batch, Runnable beforeCommit);

}
