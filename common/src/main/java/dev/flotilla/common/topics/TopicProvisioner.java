package dev.flotilla.common.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the cluster's topics to what is wanted, as far as that loses nothing, and says
 * what it left.
 */
final class TopicProvisioner {

    private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioner.class);

    private static final int TIMEOUT_SECONDS = 5;

    private final TopicsProperties properties;

    private final NeededTopics needed;

    TopicProvisioner(TopicsProperties properties, NeededTopics needed) {
        this.properties = properties;
        this.needed = needed;
    }

    void provision(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        List<WantedTopic> wanted = Stream
            .concat(properties.declared().stream(), needed.beside(properties.declared()).stream())
            .map(topic -> WantedTopic.of(topic, properties))
            .toList();
        Map<String, FoundTopic> found = find(admin, wanted.stream().map(WantedTopic::name).toList());
        List<TopicStep> steps = TopicPlan.of(wanted, found, properties.grow().keySet());
        create(steps.stream().flatMap(TopicProvisioner::missing).toList(), admin);
        for (TopicStep step : steps) {
            switch (step) {
                case TopicStep.Create created -> LOG.info("topic {} created with {} partitions", created.topic().name(),
                        created.topic().partitions());
                case TopicStep.Grow(String name, int from, int to) -> {
                    await(admin.createPartitions(Map.of(name, NewPartitions.increaseTo(to))).all());
                    LOG.warn("topic {} grown from {} to {} partitions, as asked; its keys have moved", name, from, to);
                }
                case TopicStep.Report(String name, String difference) ->
                    LOG.warn("topic {} differs and is left as it is: {}", name, difference);
            }
        }
    }

    private static Stream<WantedTopic> missing(TopicStep step) {
        return step instanceof TopicStep.Create(WantedTopic topic) ? Stream.of(topic) : Stream.empty();
    }

    // All in one request: a start must not wait for nine of them.
    private static void create(List<WantedTopic> topics, Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (KafkaFuture<Void> created : admin.createTopics(topics.stream().map(WantedTopic::toNewTopic).toList())
            .values()
            .values()) {
            try {
                await(created);
            }
            catch (ExecutionException e) {
                // Every instance provisions at its start; another was first.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, FoundTopic> find(Admin admin, Collection<String> names)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> existing = await(admin.listTopics().names()).stream().filter(names::contains).toList();
        Map<String, TopicDescription> descriptions = await(admin.describeTopics(existing).allTopicNames());
        Map<ConfigResource, Config> configs = await(admin
            .describeConfigs(
                    existing.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList())
            .all());
        Map<String, FoundTopic> found = new HashMap<>();
        configs.forEach((resource, config) -> {
            TopicDescription description = descriptions.get(resource.name());
            if (description != null) {
                found.put(resource.name(), new FoundTopic(resource.name(), description.partitions().size(),
                        description.partitions().getFirst().replicas().size(), values(config)));
            }
        });
        return found;
    }

    private static Map<String, String> values(Config config) {
        Map<String, String> values = new HashMap<>();
        config.entries().forEach(entry -> {
            if (entry.value() != null) {
                values.put(entry.name(), entry.value());
            }
        });
        return values;
    }

    private static <T> T await(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

}
