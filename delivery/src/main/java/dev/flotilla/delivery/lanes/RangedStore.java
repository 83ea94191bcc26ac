package dev.flotilla.delivery.lanes;

import dev.flotilla.delivery.route.Lookup;
import dev.flotilla.delivery.route.PartitionBatch;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.Store;
import dev.flotilla.delivery.route.WriteOutcome;
import org.apache.kafka.common.TopicPartition;

/**
 * Makes a store of a sink, for one lane. First the range is recorded, then its dead
 * letters are sent, then its records are inserted: a successor finds the range and
 * inserts exactly it again, under the same token.
 */
record RangedStore<T>(Sink<T> sink, RangeKeeper ranges) implements Store<T> {

    @Override
    public Lookup progress(TopicPartition partition) {
        return ranges.read();
    }

    // Dead letters go first: if they came last, a successor could find its insert dropped
    // as a repetition without ever learning which of the records had been refused.
    @Override
    public WriteOutcome write(PartitionBatch<T> batch, Runnable beforeCommit) {
        WriteOutcome recorded = ranges.record(batch.range());
        if (!(recorded instanceof WriteOutcome.Written)) {
            return recorded;
        }
        beforeCommit.run();
        WriteOutcome inserted = batch.records().isEmpty() ? new WriteOutcome.Written()
                : sink.insert(batch.range(), batch.records());
        if (inserted instanceof WriteOutcome.Written) {
            ranges.settle(batch.nextOffset());
        }
        return inserted;
    }

}
