package dev.flotilla.common.assignment;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

/**
 * Partition numbers as a person reads them: {@code [0-3, 7]}.
 */
public final class PartitionRanges {

    private PartitionRanges() {
    }

    public static String of(Collection<Integer> numbers) {
        StringJoiner ranges = new StringJoiner(", ", "[", "]");
        int first = -1;
        int last = -1;
        for (int number : new TreeSet<>(numbers)) {
            if (first >= 0 && number == last + 1) {
                last = number;
                continue;
            }
            add(first, last, ranges);
            first = number;
            last = number;
        }
        add(first, last, ranges);
        return ranges.toString();
    }

    private static void add(int first, int last, StringJoiner ranges) {
        if (first >= 0) {
            ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
        }
    }

    static String describe(Collection<TopicPartition> partitions) {
        return partitions.stream()
            .collect(Collectors.groupingBy(TopicPartition::topic, TreeMap::new,
                    Collectors.mapping(TopicPartition::partition, Collectors.toList())))
            .entrySet()
            .stream()
            .map(topic -> topic.getKey() + of(topic.getValue()))
            .collect(Collectors.joining(" "));
    }

}
