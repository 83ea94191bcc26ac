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
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The sessions that are open, as objects that are written down only when Kafka Streams
 * commits, as {@link GroupStore} does it. Kafka Streams' own sessions forget what ended
 * before they tell it when a topic pauses for longer than the gap and the grace.
 */
final class SessionStore extends ObjectStore {

    /** The sessions of more keys than that are written down and forgotten. */
    private static final int MOST_KEYS = 20_000;

    private static final byte BY_KEY = 0;

    private static final byte BY_END = 1;

    private static final byte[] NOTHING = {};

    private final List<Aggregate> aggregates;

    private final Map<Bytes, List<Session>> known = new HashMap<>();

    private final List<Session> changed = new ArrayList<>();

    private Consumer<Session> listener = _ -> {
    };

    /** No open session ends before. */
    private long earliestEnd;

    SessionStore(KeyValueStore<Bytes, byte[]> written, List<Aggregate> aggregates) {
        super(written);
        this.aggregates = aggregates;
    }

    /** Rows of a key without a gap between them. */
    static final class Session {

        private final byte[] key;

        private final long start;

        private final long end;

        private final Totals totals;

        private boolean isWritten;

        private boolean isChanged;

        private boolean isOver;

        private boolean isReplaced;

        private int weight;

        Session(byte[] key, long start, long end, Totals totals) {
            this.key = key;
            this.start = start;
            this.end = end;
            this.totals = totals;
        }

        byte[] key() {
            return key;
        }

        long start() {
            return start;
        }

        long end() {
            return end;
        }

        Totals totals() {
            return totals;
        }

        /** Whether it is a part of another one by now, which began earlier. */
        boolean isOver() {
            return isOver;
        }

    }

    /** Who is told, before a commit, which sessions changed since the last one. */
    void onChange(Consumer<Session> listener) {
        this.listener = listener;
    }

    List<Session> of(byte[] key) {
        List<Session> open = known.get(Bytes.wrap(key));
        if (open != null) {
            return open;
        }
        if (known.size() >= MOST_KEYS) {
            flushCache();
            forgetAll();
        }
        List<Session> read = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = written.range(id(key, 0, 0),
                id(key, Long.MAX_VALUE, Long.MAX_VALUE))) {
            entries.forEachRemaining(entry -> read.add(session(entry.key.get(), entry.value)));
        }
        known.put(Bytes.wrap(key), read);
        return read;
    }

    /** Puts a session in the place of those that it is made of. */
    void put(Session session, List<Session> parts) {
        List<Session> open = of(session.key);
        for (Session part : parts) {
            open.remove(part);
            part.isOver = true;
            part.isReplaced = part.start == session.start;
            change(part);
        }
        open.add(session);
        change(session);
        earliestEnd = Math.min(earliestEnd, session.end);
    }

    private void change(Session session) {
        if (!session.isChanged) {
            session.isChanged = true;
            changed.add(session);
        }
    }

    /** Whether taking them out may find one. */
    boolean hasEndedBefore(long time) {
        return earliestEnd < time;
    }

    /** Takes out all sessions that ended before, the earliest first. */
    void takeOut(long time, Consumer<Session> taker) {
        flushCache();
        earliestEnd = Long.MAX_VALUE;
        try (KeyValueIterator<Bytes, byte[]> byEnd = written.range(byEnd(0, new byte[0]),
                byEnd(Long.MAX_VALUE, new byte[0]))) {
            while (byEnd.hasNext()) {
                byte[] entry = byEnd.next().key.get();
                long end = ByteBuffer.wrap(entry).getLong(1);
                if (end >= time) {
                    earliestEnd = end;
                    return;
                }
                byte[] id = Arrays.copyOfRange(entry, 1 + Long.BYTES, entry.length);
                byte[] totals = written.get(Bytes.wrap(id));
                if (totals != null) {
                    taker.accept(forget(session(id, totals)));
                }
            }
        }
    }

    private Session forget(Session session) {
        List<Session> open = known.getOrDefault(Bytes.wrap(session.key), new ArrayList<>());
        open.stream().filter(other -> other.start == session.start).forEach(other -> weighs(-other.weight));
        open.removeIf(other -> other.start == session.start);
        if (open.isEmpty()) {
            known.remove(Bytes.wrap(session.key));
        }
        delete(session);
        return session;
    }

    private Session session(byte[] id, byte[] totals) {
        ByteBuffer parts = ByteBuffer.wrap(id);
        byte[] key = new byte[parts.getInt(1)];
        parts.get(1 + Integer.BYTES, key);
        int times = 1 + Integer.BYTES + key.length;
        Session session = new Session(key, parts.getLong(times), parts.getLong(times + Long.BYTES),
                Totals.read(aggregates, totals));
        session.isWritten = true;
        return session;
    }

    /**
     * The length comes before the key, so that no key is the beginning of another one.
     */
    private static Bytes id(byte[] key, long start, long end) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Integer.BYTES + key.length + 2 * Long.BYTES)
            .put(BY_KEY)
            .putInt(key.length)
            .put(key)
            .putLong(start)
            .putLong(end)
            .array());
    }

    private static Bytes byEnd(long end, byte[] id) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES + id.length).put(BY_END).putLong(end).put(id).array());
    }

    private void delete(Session session) {
        Bytes id = id(session.key, session.start, session.end);
        written.delete(id);
        written.delete(byEnd(session.end, id.get()));
    }

    @Override
    public void flushCache() {
        for (Session session : changed) {
            session.isChanged = false;
            if (!session.isOver) {
                Bytes id = id(session.key, session.start, session.end);
                written.put(id, session.totals.bytes());
                written.put(byEnd(session.end, id.get()), NOTHING);
                session.isWritten = true;
                listener.accept(session);
            }
            else if (session.isWritten) {
                delete(session);
                if (!session.isReplaced) {
                    listener.accept(session);
                }
            }
            int weight = session.isOver ? 0 : session.totals.weight();
            weighs(weight - session.weight);
            session.weight = weight;
        }
        changed.clear();
        if (isFull()) {
            forgetAll();
        }
    }

    @Override
    public void clearCache() {
        forgetAll();
        changed.clear();
        earliestEnd = 0;
    }

    private void forgetAll() {
        super.clearCache();
        known.clear();
    }

}
