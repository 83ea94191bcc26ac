package dev.flotilla.hub.letters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.topics.FleetTopics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Which letters have been sent through their route again, as the replay topics say. They
 * are read from the oldest of these letters on.
 */
final class SentAgain {

    // Who replays has another clock than who gave up.
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final Map<String, Set<String>> found = new HashMap<>();

    private final LetterReader reader;

    private final Consumer<byte[], byte[]> consumer;

    private final Set<String> topics;

    SentAgain(LetterReader reader, Consumer<byte[], byte[]> consumer, Set<String> topics) {
        this.reader = reader;
        this.consumer = consumer;
        this.topics = topics;
    }

    List<Letter> mark(String letterTopic, List<Letter> letters) {
        String topic = FleetTopics.topicOf(letterTopic);
        Set<String> unknown = new HashSet<>();
        letters.stream().map(Letter::group).filter(Objects::nonNull).distinct().forEach(group -> {
            String replays = FleetTopics.replaysOf(topic, group);
            if (!topics.contains(replays) || !isRead(replays, group, letters)) {
                unknown.add(group);
            }
        });
        return letters.stream().map(letter -> letter.with(isSentAgain(letter, unknown))).toList();
    }

    private @Nullable Boolean isSentAgain(Letter letter, Set<String> unknown) {
        String group = letter.group();
        if (group == null) {
            return null;
        }
        if (found.getOrDefault(group, Set.of()).contains(letter.name())) {
            return true;
        }
        return unknown.contains(group) ? null : false;
    }

    // What took too long is not known; the letters are shown all the same.
    private boolean isRead(String replays, String group, List<Letter> letters) {
        try {
            return reader.hasPatience() && read(replays, group, letters);
        }
        catch (TimeoutException e) {
            return false;
        }
    }

    private boolean read(String replays, String group, List<Letter> letters) {
        Set<String> names = new HashSet<>();
        long oldest = Long.MAX_VALUE;
        for (Letter letter : letters) {
            if (group.equals(letter.group())) {
                names.add(letter.name());
                oldest = Math.min(oldest, letter.at().toEpochMilli());
            }
        }
        Set<String> again = found.computeIfAbsent(group, _ -> new HashSet<>());
        // It has one partition.
        TopicPartition partition = new TopicPartition(replays, 0);
        OffsetAndTimestamp from = consumer
            .offsetsForTimes(Map.of(partition, Math.max(0, oldest - CLOCKS.toMillis())), reader.patience())
            .get(partition);
        return from == null || reader.forward(partition, from.offset(),
                consumer.endOffsets(List.of(partition), reader.patience()).getOrDefault(partition, 0L), replayed -> {
                    String name = letterOf(replayed);
                    if (names.contains(name)) {
                        again.add(name);
                    }
                });
    }

    private static String letterOf(ConsumerRecord<byte[], byte[]> replayed) {
        Header letter = replayed.headers().lastHeader(DeadLetters.REPLAY_OF);
        return letter == null || letter.value() == null ? "" : new String(letter.value(), StandardCharsets.UTF_8);
    }

}
