package dev.flotilla.storage.writing;

import java.util.List;

import dev.flotilla.common.events.ProcessedOrder;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.storage.delivery.Delivery;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class OrderListener {

    static final String GROUP = "storage-writers";

    private final Delivery<ProcessedOrder> delivery;

    OrderListener(Delivery<ProcessedOrder> delivery) {
        this.delivery = delivery;
    }

    @KafkaListener(id = GROUP, topics = FleetTopics.ORDERS_PROCESSED, batch = "true",
            containerPostProcessor = "orderDeliveryContainer")
    void onOrders(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        delivery.deliver(records, consumer);
    }

}
