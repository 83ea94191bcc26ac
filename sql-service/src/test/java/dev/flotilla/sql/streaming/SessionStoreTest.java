package dev.flotilla.sql.streaming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.rows.Totals;
import dev.flotilla.sql.streaming.SessionStore.Session;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionStoreTest {

    private final KeyValueStore<Bytes, byte[]> written = Stores.inMemoryKeyValueStore("sessions").get();

    private final SessionStore store = new SessionStore(written, List.of());

    @Test
    void shouldReadWhatWasWrittenWhenItsMemoryIsGone() {
        store.put(session("a", 10, 20), List.of());
        store.put(session("a", 100, 100), List.of());
        store.put(session("ab", 30, 40), List.of());
        store.flushCache();

        store.clearCache();

        assertThat(said(store.of(key("a")))).containsExactly("a 10-20", "a 100-100");
        assertThat(said(store.of(key("ab")))).containsExactly("ab 30-40");
        assertThat(said(store.of(key("")))).isEmpty();
    }

    @Test
    void shouldLeaveNothingOfTheOldOneWhenASessionGrows() {
        Session first = session("a", 10, 20);
        store.put(first, List.of());
        store.flushCache();

        store.put(session("a", 10, 30), List.of(first));
        store.flushCache();

        store.clearCache();
        assertThat(said(store.of(key("a")))).containsExactly("a 10-30");
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void shouldTakeOutTheEarliestFirstAndForgetThem() {
        store.put(session("b", 5, 25), List.of());
        store.put(session("a", 10, 20), List.of());
        store.put(session("a", 100, 100), List.of());
        List<Session> taken = new ArrayList<>();

        store.takeOut(100, taken::add);

        assertThat(said(taken)).containsExactly("a 10-20", "b 5-25");
        assertThat(said(store.of(key("a")))).containsExactly("a 100-100");
        assertThat(entries()).isEqualTo(2);
        assertThat(store.hasEndedBefore(100)).isFalse();
        assertThat(store.hasEndedBefore(101)).isTrue();
    }

    @Test
    void shouldLookAtWhatWasWrittenWhenItHasJustBegun() {
        store.put(session("a", 10, 20), List.of());
        store.flushCache();
        SessionStore next = new SessionStore(written, List.of());
        List<Session> taken = new ArrayList<>();

        boolean some = next.hasEndedBefore(50);
        next.takeOut(50, taken::add);

        assertThat(some).isTrue();
        assertThat(said(taken)).containsExactly("a 10-20");
        assertThat(entries()).isZero();
    }

    @Test
    void shouldTellOnceOfEachChangeWhenItIsWritten() {
        List<String> told = new ArrayList<>();
        store.onChange(session -> told.add((session.isOver() ? "over " : "") + said(session)));
        Session early = session("a", 10, 10);
        Session later = session("a", 50, 50);
        store.put(early, List.of());
        store.put(later, List.of());
        store.flushCache();
        told.clear();

        store.put(session("a", 10, 50), List.of(early, later));
        store.flushCache();
        store.flushCache();

        assertThat(told).containsExactly("over a 50-50", "a 10-50");
    }

    @Test
    void shouldNotTellOfASessionThatNobodyHeardOf() {
        List<String> told = new ArrayList<>();
        store.onChange(session -> told.add(said(session)));
        Session first = session("a", 50, 50);
        store.put(first, List.of());

        store.put(session("a", 10, 50), List.of(first));
        store.flushCache();

        assertThat(told).containsExactly("a 10-50");
    }

    private int entries() {
        try (KeyValueIterator<Bytes, byte[]> all = written.all()) {
            int count = 0;
            while (all.hasNext()) {
                all.next();
                count++;
            }
            return count;
        }
    }

    private static Session session(String key, long start, long end) {
        return new Session(key(key), start, end, Totals.none(List.of()));
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> said(List<Session> sessions) {
        return sessions.stream().map(SessionStoreTest::said).toList();
    }

    private static String said(Session session) {
        return new String(session.key(), StandardCharsets.UTF_8) + " " + session.start() + "-" + session.end();
    }

}
