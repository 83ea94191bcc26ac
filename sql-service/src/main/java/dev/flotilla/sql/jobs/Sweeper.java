package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.OutputTopic;
import dev.flotilla.sql.topologies.Topologies;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what jobs leave behind in Kafka when nobody runs them any more. Done by the
 * server that was asked to; if it dies over it, something is left that nobody reads.
 */
public class Sweeper {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private static final int TIMEOUT_SECONDS = 10;

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private static final int LOOKS = 120;

    private final Admin admin;

    private final Topologies topologies;

    Sweeper(Admin admin, Topologies topologies) {
        this.admin = admin;
        this.topologies = topologies;
    }

    /**
     * What is gone.
     *
     * @param groups whose offsets are gone
     * @param left what could not be deleted, with the reason
     */
    public record Swept(SortedSet<String> groups, SortedSet<String> topics, List<String> left) {

        public Swept {
            left = List.copyOf(left);
        }

        public static Swept nothing() {
            return new Swept(new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        }

    }

    /**
     * After it was dropped: offsets, state, and where somebody says so, its results.
     */
    public Swept dropped(Application application, boolean results) {
        SortedSet<String> groups = new TreeSet<>();
        SortedSet<String> topics = new TreeSet<>();
        List<String> left = new ArrayList<>();
        for (Job job : application.jobs()) {
            attempt(job.group(), left, () -> {
                awaitNone(job.group(), _ -> true);
                if (deleteGroup(job.group())) {
                    groups.add(job.group());
                }
                topics.addAll(delete(topologies.innerTopics(job)));
                if (results) {
                    topics.addAll(delete(results(job)));
                }
            });
        }
        return new Swept(groups, topics, left);
    }

    /**
     * After a version that remembers other things: what nothing reads any more.
     */
    public Swept replaced(Application before, Application after) {
        SortedSet<String> topics = new TreeSet<>();
        List<String> left = new ArrayList<>();
        for (Job job : before.jobs()) {
            Job now = after.jobs().stream().filter(other -> other.group().equals(job.group())).findFirst().orElse(null);
            SortedSet<String> unread = topologies.innerTopics(job);
            unread.removeAll(now == null ? List.of() : topologies.innerTopics(now));
            if (!unread.isEmpty()) {
                String fingerprint = PlannedJob.of(before.name(), job).fingerprint();
                attempt(job.group(), left, () -> {
                    awaitNone(job.group(), name -> name.fingerprint().equals(fingerprint));
                    topics.addAll(delete(unread));
                });
            }
        }
        return new Swept(new TreeSet<>(), topics, left);
    }

    /** One step that may fail without keeping the others from being done. */
    private interface Step {

        void run() throws InterruptedException, ExecutionException, TimeoutException;

    }

    private static void attempt(String group, List<String> left, Step step) {
        try {
            step.run();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            left.add(group + ": interrupted");
        }
        catch (ExecutionException | TimeoutException e) {
            String reason = group + ": " + Failures.describe(e);
            LOG.warn("not everything of {} is deleted", reason);
            left.add(reason);
        }
    }

    private static Collection<String> results(Job job) {
        List<String> topics = new ArrayList<>(job.outputs().stream().map(OutputTopic::topic).toList());
        topics.add(job.deadLetters());
        return topics;
    }

    private void awaitNone(String group, Predicate<ClientName> unwanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        CountDownLatch never = new CountDownLatch(1);
        for (int look = 0; look < LOOKS; look++) {
            if (members(group).stream().noneMatch(unwanted)) {
                return;
            }
            var _ = never.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        throw new TimeoutException("members of the group do not leave it");
    }

    private List<ClientName> members(String group) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            Map<String, ConsumerGroupDescription> found = await(admin.describeConsumerGroups(List.of(group)).all());
            List<ClientName> names = new ArrayList<>();
            found.values().forEach(description -> description.members().forEach(member -> {
                ClientName name = ClientName.ofMember(member.clientId(), group);
                names.add(name == null ? new ClientName(member.clientId(), group, "") : name);
            }));
            return names;
        }
        catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    private boolean deleteGroup(String group) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            await(admin.deleteConsumerGroups(List.of(group)).all());
            return true;
        }
        catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    private List<String> delete(Collection<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> deleted = new ArrayList<>();
        for (Map.Entry<String, KafkaFuture<Void>> topic : admin.deleteTopics(topics).topicNameValues().entrySet()) {
            try {
                await(topic.getValue());
                deleted.add(topic.getKey());
            }
            catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return deleted;
    }

    private static <T> T await(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

}
