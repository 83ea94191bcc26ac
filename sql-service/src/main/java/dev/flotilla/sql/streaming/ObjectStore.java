package dev.flotilla.sql.streaming;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Objects over a store of Kafka Streams. Before each commit Kafka Streams calls
 * {@link #flushCache()} of stores of this kind, so what is written down, what is told and
 * what was read are one transaction. See decision 030.
 */
abstract class ObjectStore implements StateStore, CachedStateStore<byte[], byte[]> {

    /** Objects that weigh more together are written down and forgotten. */
    private static final int MOST_BYTES = 16 << 20;

    protected final KeyValueStore<Bytes, byte[]> written;

    private long weight;

    ObjectStore(KeyValueStore<Bytes, byte[]> written) {
        this.written = written;
    }

    /** Something that is held weighs so much more, or less, than before. */
    final void weighs(int more) {
        weight += more;
    }

    final boolean isFull() {
        return weight > MOST_BYTES;
    }

    /** Forgets all that is held, whether or not it is written down. */
    @Override
    public void clearCache() {
        weight = 0;
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<byte[], byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return written.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        written.init(context, root);
    }

    @Override
    public void flush() {
        written.flush();
    }

    @Override
    public void close() {
        clearCache();
        written.close();
    }

    @Override
    public boolean persistent() {
        return written.persistent();
    }

    @Override
    public boolean isOpen() {
        return written.isOpen();
    }

}
