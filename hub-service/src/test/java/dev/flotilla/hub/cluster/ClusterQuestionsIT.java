package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.ClassicGroupDescription;
import org.apache.kafka.clients.admin.DescribeClassicGroupsOptions;
import org.apache.kafka.clients.admin.DescribeClassicGroupsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.CoordinatorLoadInProgressException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.apache.kafka.common.protocol.types.SchemaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterQuestionsIT {

    private final String first = "first-" + UUID.randomUUID();

    private final String second = "second-" + UUID.randomUUID();

    private final Faulty admin = new Faulty();

    private final ClusterQuestions questions = new ClusterQuestions(admin, Duration.ofSeconds(10),
            InstantSource.system());

    /** Describes some groups not, and some so that nobody can read it. */
    private static final class Faulty extends ForwardingAdmin {

        private final Set<String> loading = new HashSet<>();

        private final Set<String> unreadable = new HashSet<>();

        private Faulty() {
            super(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
        }

        @Override
        public DescribeClassicGroupsResult describeClassicGroups(Collection<String> groups,
                DescribeClassicGroupsOptions options) {
            Map<String, KafkaFuture<ClassicGroupDescription>> answers = new HashMap<>(
                    super.describeClassicGroups(groups, options).describedGroups());
            boolean spoilt = groups.stream().anyMatch(unreadable::contains);
            answers.replaceAll((id, answer) -> {
                if (spoilt) {
                    return failed(new SchemaException("buffer underflow"));
                }
                return loading.contains(id) ? failed(new CoordinatorLoadInProgressException("wait")) : answer;
            });
            return new DescribeClassicGroupsResult(answers);
        }

        private static <T> KafkaFuture<T> failed(Exception why) {
            KafkaFutureImpl<T> failed = new KafkaFutureImpl<>();
            failed.completeExceptionally(why);
            return failed;
        }

    }

    @BeforeEach
    void createGroups() throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(first, 1, (short) 1), new NewTopic(second, 1, (short) 1))).all().get();
        commit(first, 1);
        commit(second, 1);
    }

    @AfterEach
    void close() throws ExecutionException, InterruptedException {
        admin.deleteConsumerGroups(Set.of(first, second)).all().get();
        questions.close();
    }

    @Test
    void shouldKeepWhatAGroupWasWhenItCannotBeDescribedNow()
            throws ExecutionException, InterruptedException, TimeoutException {
        ClusterSight before = questions.ask(null);
        admin.loading.add(first);
        commit(first, 2);
        commit(second, 2);

        ClusterSight after = questions.ask(before);

        assertThat(group(after, first).state()).isEqualTo(group(before, first).state());
        assertThat(committed(after, first)).isEqualTo(2);
        assertThat(committed(after, second)).isEqualTo(2);
    }

    @Test
    void shouldLeaveAGroupOutWhenItHasNeverBeenDescribed()
            throws ExecutionException, InterruptedException, TimeoutException {
        admin.loading.add(first);

        ClusterSight sight = questions.ask(null);

        assertThat(sight.groups()).containsKey(second).doesNotContainKey(first);
    }

    @Test
    void shouldDescribeTheOthersWhenOneGroupCannotBeRead()
            throws ExecutionException, InterruptedException, TimeoutException {
        admin.unreadable.add(first);
        assertThat(questions.ask(null).groups()).doesNotContainKeys(first, second);

        ClusterSight sight = questions.ask(null);

        assertThat(sight.groups()).containsKey(second).doesNotContainKey(first);
        assertThat(questions.ask(null).groups()).containsKey(second).doesNotContainKey(first);
    }

    @Test
    void shouldKeepNothingWhenAGroupIsGone() throws ExecutionException, InterruptedException, TimeoutException {
        String third = "third-" + UUID.randomUUID();
        commit(third, first, 1);
        ClusterSight before = questions.ask(null);
        assertThat(before.groups()).containsKey(third);

        admin.deleteConsumerGroups(Set.of(third)).all().get();

        assertThat(questions.ask(before).groups()).doesNotContainKey(third);
    }

    @Test
    void shouldLeaveOutGroupsThatOnlyHoldMarks() throws ExecutionException, InterruptedException, TimeoutException {
        commit(first + ".dead-letters", first, 1);

        assertThat(questions.ask(null).groups()).doesNotContainKey(first + ".dead-letters");
    }

    @Test
    void shouldLeaveOutGroupsWhoseNameNobodyCouldRead()
            throws ExecutionException, InterruptedException, TimeoutException {
        String endless = first + "-".repeat(300);
        commit(endless, first, 1);

        assertThat(questions.ask(null).groups()).containsKey(first).doesNotContainKey(endless);
    }

    private static SeenGroup group(ClusterSight sight, String id) {
        assertThat(sight.groups()).containsKey(id);
        return Objects.requireNonNull(sight.groups().get(id));
    }

    private static long committed(ClusterSight sight, String id) {
        return Objects.requireNonNull(group(sight, id).committed().get(new TopicPartition(id, 0)));
    }

    private void commit(String id, long offset) throws ExecutionException, InterruptedException {
        commit(id, id, offset);
    }

    private void commit(String group, String topic, long offset) throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
            .all()
            .get();
    }

}
