package dev.flotilla.sql.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.OutputTopic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that the topics of a job are there: makes what it writes, waits for what it reads.
 */
final class JobTopics {

    private static final Logger LOG = LoggerFactory.getLogger(JobTopics.class);

    /**
     * A dead letter is its source and headers: it has to fit where its source just did.
     */
    private static final int DEAD_LETTER_BYTES = 16 << 20;

    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;

    JobTopics(Admin admin) {
        this.admin = admin;
    }

    Preparation prepare(Job job) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Integer> sources = partitions(job.sources());
        Set<String> missing = new TreeSet<>(job.sources());
        missing.removeAll(sources.keySet());
        if (!missing.isEmpty()) {
            return new Preparation.NoSource(missing);
        }
        int most = sources.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<NewTopic> wanted = wanted(job, most);
        Set<String> present = partitions(wanted.stream().map(NewTopic::name).toList()).keySet();
        create(wanted.stream().filter(topic -> !present.contains(topic.name())).toList());
        return new Preparation.Ready();
    }

    static List<NewTopic> wanted(Job job, int partitionsOfSource) {
        List<NewTopic> topics = new ArrayList<>();
        job.outputs().forEach(output -> topics.add(topic(output, partitionsOfSource)));
        // Few records, whose one partition takes no share of the work from anybody.
        topics.add(new NewTopic(job.deadLetters(), Optional.of(1), Optional.empty())
            .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DEAD_LETTER_BYTES))));
        return topics;
    }

    private static NewTopic topic(OutputTopic output, int partitionsOfSource) {
        Integer partitions = output.partitions();
        Integer replicas = output.replicas();
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG,
                output.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        if (output.retention() != null) {
            configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(output.retention().toMillis()));
        }
        return new NewTopic(output.topic(), Optional.of(partitions == null ? partitionsOfSource : partitions),
                Optional.ofNullable(replicas).map(Integer::shortValue))
            .configs(configs);
    }

    private void create(Collection<NewTopic> topics) throws InterruptedException, ExecutionException, TimeoutException {
        for (Map.Entry<String, KafkaFuture<Void>> created : admin.createTopics(topics).values().entrySet()) {
            try {
                await(created.getValue());
                LOG.info("topic {} created", created.getKey());
            }
            catch (ExecutionException e) {
                // Every server makes them; another was first.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** Of those that exist. */
    private Map<String, Integer> partitions(Collection<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Integer> found = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : admin.describeTopics(topics)
            .topicNameValues()
            .entrySet()) {
            try {
                found.put(topic.getKey(), await(topic.getValue()).partitions().size());
            }
            catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found;
    }

    private static <T> T await(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

}
