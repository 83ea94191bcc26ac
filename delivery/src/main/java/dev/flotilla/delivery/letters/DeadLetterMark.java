package dev.flotilla.delivery.letters;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.flotilla.delivery.writing.DeadLetterLog;

/**
 * The latest offsets whose dead letters are in the topic, whether or not the store has
 * passed them, as text that fits into the metadata of a Kafka commit (4 kB).
 */
record DeadLetterMark(SortedSet<Long> sent) {

    // Twice as many as come at once, for a piece that is tried again and finds more.
    static final int MAX_OFFSETS = 2 * DeadLetterLog.MOST_AT_ONCE;

    private static final int RADIX = Character.MAX_RADIX;

    DeadLetterMark {
        sent = Collections.unmodifiableSortedSet(new TreeSet<>(sent));
    }

    boolean has(long offset) {
        return sent.contains(offset);
    }

    /**
     * Where there are too many, the oldest go first: pieces are written in order, so what
     * lies before the letters of this one is settled, unless the store is set back.
     */
    DeadLetterMark plus(SortedSet<Long> letters) {
        TreeSet<Long> all = new TreeSet<>(sent);
        all.addAll(letters);
        while (all.size() > MAX_OFFSETS && all.first() < letters.first()) {
            all.pollFirst();
        }
        while (all.size() > MAX_OFFSETS) {
            all.pollLast();
        }
        return new DeadLetterMark(all);
    }

    String encode() {
        long base = sent.isEmpty() ? 0 : sent.first();
        return Long.toString(base, RADIX)
                + sent.stream().map(offset -> ":" + Long.toString(offset - base, RADIX)).collect(Collectors.joining());
    }

    /** No text at all is what tools leave that set the offsets of a group. */
    static DeadLetterMark decode(String text) {
        if (text.isEmpty()) {
            return new DeadLetterMark(Collections.emptySortedSet());
        }
        String[] parts = text.split(":", -1);
        long base = Long.parseLong(parts[0], RADIX);
        Collection<Long> offsets = Arrays.stream(parts)
            .skip(1)
            .map(delta -> base + Long.parseLong(delta, RADIX))
            .toList();
        return new DeadLetterMark(new TreeSet<>(offsets));
    }

}
