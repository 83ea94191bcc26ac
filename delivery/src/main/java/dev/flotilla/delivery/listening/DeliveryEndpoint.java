package dev.flotilla.delivery.listening;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.config.KafkaListenerEndpoint;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.converter.MessageConverter;

import static java.util.Objects.requireNonNull;

/**
 * Lets a listener container run a delivery. It is no {@code @KafkaListener} method,
 * because the adapter around those asks the consumer for its position before anybody may
 * seek, which fails where Kafka has no position and must not choose one.
 */
final class DeliveryEndpoint implements KafkaListenerEndpoint {

    private final Delivery<?> delivery;

    private final String clientId;

    private final Duration poll;

    /**
     * @param clientId of its consumers, each of which adds a number
     */
    DeliveryEndpoint(Delivery<?> delivery, String clientId, Duration poll) {
        this.delivery = delivery;
        this.clientId = clientId;
        this.poll = poll;
    }

    @Override
    public void setupListenerContainer(MessageListenerContainer container, @Nullable MessageConverter converter) {
        BatchConsumerAwareMessageListener<byte[], byte[]> listener = (records, consumer) -> delivery.deliver(records,
                requireNonNull(consumer));
        container.setupMessageListener(listener);
    }

    @Override
    public ContainerPostProcessor<?, ?, ?> getContainerPostProcessor() {
        return new DeliveryContainer(delivery, poll);
    }

    @Override
    public Properties getConsumerProperties() {
        Properties properties = new Properties();
        // The store says where to begin. An offset that Kafka does not have is a loss to
        // be told of, not one to be jumped over.
        properties.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return properties;
    }

    @Override
    public String getId() {
        return delivery.route().group() + "/" + delivery.route().topic();
    }

    @Override
    public String getGroupId() {
        return delivery.route().group();
    }

    @Override
    public Collection<String> getTopics() {
        return List.of(delivery.route().topic(), delivery.route().replayTopic());
    }

    @Override
    public Boolean getBatchListener() {
        return true;
    }

    @Override
    public boolean isSplitIterables() {
        return false;
    }

    @Override
    public @Nullable String getGroup() {
        return null;
    }

    @Override
    public TopicPartitionOffset @Nullable [] getTopicPartitionsToAssign() {
        return null;
    }

    @Override
    public @Nullable Pattern getTopicPattern() {
        return null;
    }

    @Override
    public String getClientIdPrefix() {
        return clientId;
    }

    @Override
    public @Nullable Integer getConcurrency() {
        return null;
    }

    @Override
    public @Nullable Boolean getAutoStartup() {
        return null;
    }

    @Override
    public @Nullable String getAckMode() {
        return null;
    }

}
