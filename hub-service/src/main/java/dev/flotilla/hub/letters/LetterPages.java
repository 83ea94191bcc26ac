package dev.flotilla.hub.letters;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a topic, page by page.
 */
final class LetterPages {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Turns turns;

    private final InstantSource time;

    LetterPages(Turns turns, InstantSource time) {
        this.turns = turns;
        this.time = time;
    }

    LetterPage page(String topic, int limit, @Nullable Bookmark before) {
        return turns.ask(consumer -> page(consumer, topic, limit, before));
    }

    private LetterPage page(Consumer<byte[], byte[]> consumer, String topic, int limit, @Nullable Bookmark before) {
        LetterReader reader = new LetterReader(consumer, time, PATIENCE);
        Map<String, List<PartitionInfo>> topics = consumer.listTopics(reader.patience());
        List<TopicPartition> partitions = topics.getOrDefault(topic, List.of())
            .stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
        if (partitions.isEmpty()) {
            throw new FleetException(ErrorCode.NOT_FOUND,
                    "There is no dead-letter topic '" + topic + "'. GET /api/dead-letters tells those that there are.");
        }
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, reader.patience());
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, reader.patience());
        NewestFirst newest = new NewestFirst(limit);
        boolean complete = true;
        for (TopicPartition partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            long end = end(partition, ends.getOrDefault(partition, 0L), before);
            LetterReader.Stretch stretch = reader.last(partition, begin, end, limit);
            newest.add(partition.partition(), new NewestFirst.Pile(begin, end, stretch.down(), stretch.letters()));
            complete &= stretch.down() <= begin || stretch.letters().size() >= limit;
        }
        List<Letter> letters = new SentAgain(reader, consumer, topics.keySet()).mark(topic, newest.letters());
        return new LetterPage(topic, letters, newest.rest().text(), complete);
    }

    private static long end(TopicPartition partition, long end, @Nullable Bookmark before) {
        return before == null ? end : Math.min(end, before.ends().getOrDefault(partition.partition(), 0L));
    }

}
