package dev.flotilla.delivery.listening;

import java.time.Duration;
import java.util.Collection;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.CompositeBatchInterceptor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Puts a {@link Delivery} into a listener container, beside whatever else listens there.
 */
final class DeliveryContainer
        implements ContainerPostProcessor<byte[], byte[], ConcurrentMessageListenerContainer<byte[], byte[]>> {

    private final Delivery<?> delivery;

    private final Duration poll;

    DeliveryContainer(Delivery<?> delivery, Duration poll) {
        this.delivery = delivery;
        this.poll = poll;
    }

    @Override
    public void postProcess(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        ContainerProperties properties = container.getContainerProperties();
        properties.setConsumerRebalanceListener(new Rebalances(delivery, properties.getConsumerRebalanceListener()));
        // The delivery commits what it has stored; the container would commit what it has
        // read.
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        properties.setPollTimeout(poll.toMillis());
        container.setCommonErrorHandler(new Failures(delivery));
        container.setBatchInterceptor(interceptor(container.getBatchInterceptor()));
    }

    private BatchInterceptor<byte[], byte[]> interceptor(@Nullable BatchInterceptor<byte[], byte[]> present) {
        BatchInterceptor<byte[], byte[]> own = new BetweenPolls(delivery);
        return present == null ? own : new CompositeBatchInterceptor<>(present, own);
    }

    private record Rebalances(Delivery<?> delivery,
            @Nullable ConsumerRebalanceListener present) implements ConsumerAwareRebalanceListener {

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            if (present instanceof ConsumerAwareRebalanceListener aware) {
                aware.onPartitionsAssigned(consumer, partitions);
            }
            delivery.assigned(consumer, partitions);
        }

        @Override
        public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            delivery.revoked(consumer, partitions);
            if (present instanceof ConsumerAwareRebalanceListener aware) {
                aware.onPartitionsRevokedBeforeCommit(consumer, partitions);
            }
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            if (present instanceof ConsumerAwareRebalanceListener aware) {
                aware.onPartitionsRevokedAfterCommit(consumer, partitions);
            }
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            delivery.lost(consumer, partitions);
            if (present instanceof ConsumerAwareRebalanceListener aware) {
                aware.onPartitionsLost(consumer, partitions);
            }
        }

    }

    private record BetweenPolls(Delivery<?> delivery) implements BatchInterceptor<byte[], byte[]> {

        @Override
        public void setupThreadState(Consumer<?, ?> consumer) {
            delivery.beforePoll(consumer);
        }

        @Override
        public ConsumerRecords<byte[], byte[]> intercept(ConsumerRecords<byte[], byte[]> records,
                Consumer<byte[], byte[]> consumer) {
            return records;
        }

    }

    private record Failures(Delivery<?> delivery) implements CommonErrorHandler {

        @Override
        public void handleOtherException(Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container,
                boolean batchListener) {
            delivery.unforeseen(consumer, failure);
        }

        @Override
        public void handleBatch(Exception failure, ConsumerRecords<?, ?> records, Consumer<?, ?> consumer,
                MessageListenerContainer container, Runnable invokeListener) {
            delivery.unforeseen(consumer, failure);
        }

    }

}
