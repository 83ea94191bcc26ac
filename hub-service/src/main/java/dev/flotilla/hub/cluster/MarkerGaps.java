package dev.flotilla.hub.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.kafka.common.TopicPartition;

/**
 * The end of a transaction takes an offset of its own, which no consumer commits: without
 * more, a group that has done everything would stay one behind for ever. So where a
 * partition rests, and a group is a little before its end, one look into the partition
 * tells whether there is anything left; if not, the group is shown at the end.
 */
final class MarkerGaps {

    // More than a few aborted transactions leave; further behind is behind.
    private static final long WIDEST = 1_000;

    private static final int MOST_AT_ONCE = 50;

    private static final int MOST_LOOKS = 10;

    /**
     * Whether there is a record in a partition from an offset on, before an end.
     */
    record Gap(TopicPartition partition, long from, long end) {
    }

    enum Finding {

        EMPTY, RECORDS, UNKNOWN

    }

    /** What it takes to find out. */
    interface Look {

        Map<Gap, Finding> into(Set<Gap> gaps);

        void end();

    }

    private record Reader(String group, TopicPartition partition) {
    }

    /** A commit, and where it stands in truth. */
    private record Lift(long committed, long to) {
    }

    private final Look look;

    private final Map<Reader, Lift> lifts = new HashMap<>();

    private final Map<Gap, Integer> looks = new HashMap<>();

    private Map<TopicPartition, Long> endsBefore = Map.of();

    MarkerGaps(Look look) {
        this.look = look;
    }

    void end() {
        look.end();
    }

    ClusterSight settle(ClusterSight sight) {
        Map<Reader, Gap> gaps = gaps(sight);
        looks.keySet().retainAll(new HashSet<>(gaps.values()));
        Set<Gap> wanted = wanted(gaps);
        if (!wanted.isEmpty()) {
            Map<Gap, Finding> found = look.into(wanted);
            wanted.forEach(gap -> note(gap, found.getOrDefault(gap, Finding.UNKNOWN), gaps, sight));
        }
        return lifted(sight);
    }

    private Map<Reader, Gap> gaps(ClusterSight sight) {
        Map<Reader, Gap> gaps = new HashMap<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        Set<Reader> readers = new HashSet<>();
        sight.groups().values().forEach(group -> group.committed().forEach((partition, committed) -> {
            Long end = sight.end(partition);
            if (end == null) {
                return;
            }
            Reader reader = new Reader(group.id(), partition);
            readers.add(reader);
            ends.put(partition, end);
            long from = standing(reader, committed);
            if (from < end && end - from <= WIDEST && end.equals(endsBefore.get(partition))) {
                gaps.put(reader, new Gap(partition, from, end));
            }
        }));
        lifts.keySet().retainAll(readers);
        endsBefore = ends;
        return gaps;
    }

    private long standing(Reader reader, long committed) {
        Lift lift = lifts.get(reader);
        return lift != null && lift.committed() == committed ? lift.to() : committed;
    }

    // The widest of each partition first: where it is empty, the others are, too.
    private Set<Gap> wanted(Map<Reader, Gap> gaps) {
        Map<String, Gap> widest = new TreeMap<>();
        gaps.values()
            .stream()
            .filter(gap -> looks.getOrDefault(gap, 0) < MOST_LOOKS)
            .forEach(gap -> widest.merge(gap.partition().toString(), gap, (a, b) -> a.from() <= b.from() ? a : b));
        Set<Gap> wanted = new HashSet<>();
        widest.values().stream().limit(MOST_AT_ONCE).forEach(wanted::add);
        return wanted;
    }

    private void note(Gap gap, Finding finding, Map<Reader, Gap> gaps, ClusterSight sight) {
        switch (finding) {
            case RECORDS -> looks.put(gap, MOST_LOOKS);
            case UNKNOWN -> looks.merge(gap, 1, Integer::sum);
            case EMPTY -> gaps.forEach((reader, other) -> {
                if (other.partition().equals(gap.partition()) && other.from() >= gap.from()) {
                    SeenGroup group = sight.groups().get(reader.group());
                    Long committed = group == null ? null : group.committed().get(gap.partition());
                    if (committed != null) {
                        lifts.put(reader, new Lift(committed, gap.end()));
                    }
                }
            });
        }
    }

    private ClusterSight lifted(ClusterSight sight) {
        if (lifts.isEmpty()) {
            return sight;
        }
        Map<String, SeenGroup> groups = new HashMap<>();
        sight.groups().forEach((id, group) -> {
            Map<TopicPartition, Long> committed = new HashMap<>(group.committed());
            committed.replaceAll((partition, offset) -> standing(new Reader(id, partition), offset));
            groups.put(id, group.withCommitted(committed));
        });
        return new ClusterSight(sight.at(), sight.controller(), sight.brokers(), sight.topics(), groups);
    }

}
