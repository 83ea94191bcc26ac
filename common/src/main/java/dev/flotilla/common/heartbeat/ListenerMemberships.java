package dev.flotilla.common.heartbeat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * The groups of all listeners, and those beside them.
 */
record ListenerMemberships(KafkaListenerEndpointRegistry listeners,
        Supplier<? extends Collection<Memberships>> others) implements Memberships {

    @Override
    public Collection<Membership> all() {
        List<Membership> all = new ArrayList<>();
        listeners.getListenerContainers().forEach(container -> {
            String group = container.getGroupId();
            String[] topics = container.getContainerProperties().getTopics();
            if (group != null) {
                all.add(new Membership(group, topics == null ? List.of() : List.of(topics),
                        container.isRunning() && container.isInExpectedState()));
            }
        });
        others.get().forEach(other -> all.addAll(other.all()));
        return all;
    }

}
