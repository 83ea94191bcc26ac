package dev.flotilla.common.health;

import java.util.List;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Listener containers that have died: an {@code Error} ends their thread while everything
 * else looks well.
 */
final class DeadListeners {

    private DeadListeners() {
    }

    static List<String> of(KafkaListenerEndpointRegistry listeners) {
        return listeners.getListenerContainers()
            .stream()
            .filter(container -> !container.isInExpectedState())
            .map(MessageListenerContainer::getListenerId)
            .toList();
    }

}
