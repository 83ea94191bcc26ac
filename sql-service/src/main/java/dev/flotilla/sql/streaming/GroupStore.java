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
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What groups have come to, as objects that are written down only when Kafka Streams
 * commits: between two commits a record costs neither bytes nor a store.
 */
final class GroupStore extends ObjectStore {

    /** More groups than that are written down and forgotten. */
    private static final int MOST_GROUPS = 20_000;

    private final List<Aggregate> aggregates;

    private final boolean windowed;

    private final Map<Bytes, Group> known = new HashMap<>();

    private final List<Group> changed = new ArrayList<>();

    private Consumer<Group> listener = _ -> {
    };

    GroupStore(KeyValueStore<Bytes, byte[]> written, List<Aggregate> aggregates, boolean windowed) {
        super(written);
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

        private int weight;

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
                clearCache();
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
                    Group known = this.known.remove(entry.key);
                    weighs(known == null ? 0 : -known.weight);
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
        for (Group group : changed) {
            group.changed = false;
            written.put(group.id, group.totals.bytes());
            listener.accept(group);
            int weight = group.totals.weight();
            weighs(weight - group.weight);
            group.weight = weight;
        }
        changed.clear();
        if (isFull()) {
            clearCache();
        }
    }

    @Override
    public void clearCache() {
        super.clearCache();
        known.clear();
        changed.clear();
    }

}
