package dev.flotilla.sql.streaming;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.terms.Aggregate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * What groups have come to, as objects that are written down only when Kafka Streams
 * commits: between two commits a record costs neither bytes nor a store. Kafka Streams
 * flushes stores of this kind before each commit, so what is written down, what is told
 * and what was read are one transaction. See decision 030.
 */
final class GroupStore implements StateStore, CachedStateStore<byte[], byte[]> {

    /** More groups than that are written down and forgotten. */
    private static final int MOST_GROUPS = 20_000;

    /** So are groups that weigh more together. */
    private static final int MOST_BYTES = 16 << 20;

    private final KeyValueStore<Bytes, byte[]> written;

    private final List<Aggregate> aggregates;

    private final boolean windowed;

    private final Map<Bytes, Group> known = new HashMap<>();

    private final List<Group> changed = new ArrayList<>();

    private Consumer<Group> listener = _ -> {
    };

    GroupStore(KeyValueStore<Bytes, byte[]> written, List<Aggregate> aggregates, boolean windowed) {
        this.written = written;
        this.aggregates = aggregates;
        this.windowed = windowed;
    }

    /** One group, in one window where there are windows. */
    static final class Group {

        private final Bytes id;

        private final byte[] key;

        private final long windowStart;

        private final Totals totals;

        private boolean changed;

        private Group(Bytes id, byte[] key, long windowStart, Totals totals) {
            this.id = id;
            this.key = key;
            this.windowStart = windowStart;
            this.totals = totals;
        }

        byte[] key() {
            return key;
        }

        long windowStart() {
            return windowStart;
        }

        Totals totals() {
            return totals;
        }

    }

    /** Who is told, before a commit, which groups changed since the last one. */
    void onChange(Consumer<Group> listener) {
        this.listener = listener;
    }

    Group get(byte[] key, long windowStart) {
        Bytes id = id(key, windowStart);
        Group group = known.get(id);
        if (group == null) {
            if (known.size() >= MOST_GROUPS) {
                flushCache();
                known.clear();
            }
            byte[] bytes = written.get(id);
            group = new Group(id, key, windowStart,
                    bytes == null ? Totals.none(aggregates) : Totals.read(aggregates, bytes));
            known.put(id, group);
        }
        return group;
    }

    void changed(Group group) {
        if (!group.changed) {
            group.changed = true;
            changed.add(group);
        }
    }

    /** Takes out all groups of windows that begin in the stretch, the oldest first. */
    void takeOut(long from, long until, Consumer<Group> taker) {
        flushCache();
        try (KeyValueIterator<Bytes, byte[]> old = written.range(Bytes.wrap(prefix(from)), Bytes.wrap(prefix(until)))) {
            while (old.hasNext()) {
                KeyValue<Bytes, byte[]> entry = old.next();
                byte[] id = entry.key.get();
                long start = ByteBuffer.wrap(id).getLong();
                if (start < until) {
                    taker.accept(new Group(entry.key, Arrays.copyOfRange(id, Long.BYTES, id.length), start,
                            Totals.read(aggregates, entry.value)));
                    known.remove(entry.key);
                    written.delete(entry.key);
                }
            }
        }
    }

    private Bytes id(byte[] key, long windowStart) {
        return Bytes
            .wrap(windowed ? ByteBuffer.allocate(Long.BYTES + key.length).putLong(windowStart).put(key).array() : key);
    }

    private static byte[] prefix(long windowStart) {
        return ByteBuffer.allocate(Long.BYTES).putLong(Math.max(0, windowStart)).array();
    }

    @Override
    public void flushCache() {
        long weight = 0;
        for (Group group : changed) {
            group.changed = false;
            written.put(group.id, group.totals.bytes());
            listener.accept(group);
            weight += group.totals.weight();
        }
        changed.clear();
        if (weight > MOST_BYTES) {
            known.clear();
        }
    }

    @Override
    public void clearCache() {
        known.clear();
        changed.clear();
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
