package dev.flotilla.delivery.writing;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.common.deadletter.DeadLetterReason;
import dev.flotilla.delivery.route.Delivered;

/**
 * Successive records of one partition that are written in one transaction. Pieces are
 * written in the order of their offsets, each with its own progress, so what has been
 * written before a bad record is found stays written.
 */
record Piece<T>(List<Entry<T>> entries) {

    Piece {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a piece must have entries");
        }
    }

    /** As few pieces as the limit on bad records allows. */
    static <T> List<Piece<T>> of(List<Entry<T>> entries) {
        List<Piece<T>> pieces = new ArrayList<>();
        int from = 0;
        int bad = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Entry.Bad<T> && ++bad > DeadLetterLog.MOST_AT_ONCE) {
                pieces.add(new Piece<>(entries.subList(from, i)));
                from = i;
                bad = 1;
            }
        }
        pieces.add(new Piece<>(entries.subList(from, entries.size())));
        return pieces;
    }

    // Loops, since every record passes here.
    List<Delivered<T>> good() {
        List<Delivered<T>> good = new ArrayList<>(entries.size());
        for (Entry<T> entry : entries) {
            if (entry instanceof Entry.Good<T>(Delivered<T> delivered)) {
                good.add(delivered);
            }
        }
        return good;
    }

    List<Entry.Bad<T>> bad() {
        List<Entry.Bad<T>> bad = new ArrayList<>();
        for (Entry<T> entry : entries) {
            if (entry instanceof Entry.Bad<T> given) {
                bad.add(given);
            }
        }
        return bad;
    }

    long nextOffset() {
        return entries.getLast().source().offset() + 1;
    }

    /**
     * What to try after the store has refused the piece: two halves with as many good
     * records each or, where there is only one, the same piece with that one given up.
     */
    List<Piece<T>> narrowed(DeadLetterReason reason) {
        List<Delivered<T>> good = good();
        if (good.isEmpty()) {
            throw new IllegalStateException("a piece without good records cannot be refused for bad ones");
        }
        if (good.size() == 1) {
            return of(givenUp(reason));
        }
        long split = good.get(good.size() / 2).source().offset();
        return List.of(new Piece<>(entries.stream().filter(entry -> entry.source().offset() < split).toList()),
                new Piece<>(entries.stream().filter(entry -> entry.source().offset() >= split).toList()));
    }

    List<Entry<T>> givenUp(DeadLetterReason reason) {
        return entries.stream().map(entry -> givenUp(entry, reason)).toList();
    }

    private static <T> Entry<T> givenUp(Entry<T> entry, DeadLetterReason reason) {
        return switch (entry) {
            case Entry.Bad<T> bad -> bad;
            case Entry.Good<T> good -> new Entry.Bad<>(good.source(), reason);
        };
    }

}
