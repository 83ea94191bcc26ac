package dev.flotilla.hub.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The newest letters of all partitions. What it takes of a partition is always its end
 * without a gap, whatever the letters' times are, so that a bookmark leaves none out. It
 * holds two pages at the most.
 */
final class NewestFirst {

    private final Map<Integer, Pile> piles = new TreeMap<>();

    private final int limit;

    private List<Letter> newest = List.of();

    NewestFirst(int limit) {
        this.limit = limit;
    }

    /**
     * One partition's letters, the latest of them first.
     *
     * @param begin of the partition
     * @param end up to where there may be letters
     * @param down from where on all of them are here
     */
    record Pile(long begin, long end, long down, List<Letter> letters) {

        Pile top(int count) {
            if (count == letters.size()) {
                return this;
            }
            return new Pile(begin, end, count == 0 ? end : letters.get(count - 1).offset(), letters.subList(0, count));
        }

    }

    void add(int partition, Pile pile) {
        piles.put(partition, pile);
        newest = merged();
        piles.replaceAll((number, all) -> all.top(takenOf(number)));
    }

    List<Letter> letters() {
        return newest;
    }

    /** Where the next page goes on. */
    Bookmark rest() {
        Map<Integer, Long> ends = new TreeMap<>();
        piles.forEach((partition, pile) -> {
            if (pile.down() > pile.begin()) {
                ends.put(partition, pile.down());
            }
        });
        return new Bookmark(ends);
    }

    private int takenOf(int partition) {
        return (int) newest.stream().filter(letter -> letter.partition() == partition).count();
    }

    private List<Letter> merged() {
        PriorityQueue<Head> heads = new PriorityQueue<>(Head.LATEST_FIRST);
        piles.values()
            .stream()
            .filter(pile -> !pile.letters().isEmpty())
            .forEach(pile -> heads.add(new Head(pile.letters(), 0)));
        List<Letter> merged = new ArrayList<>();
        while (!heads.isEmpty() && merged.size() < limit) {
            Head head = heads.remove();
            merged.add(head.letter());
            if (head.at + 1 < head.letters.size()) {
                heads.add(new Head(head.letters, head.at + 1));
            }
        }
        return merged;
    }

    private record Head(List<Letter> letters, int at) {

        private static final Comparator<Head> LATEST_FIRST = Comparator.comparing((Head head) -> head.letter().at())
            .reversed();

        Letter letter() {
            return letters.get(at);
        }

    }

}
