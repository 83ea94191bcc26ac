package dev.flotilla.hub.heartbeats;

import java.time.InstantSource;

import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.hub.cluster.ClusterWatch;
import dev.flotilla.hub.cluster.GrouplessConsumers;
import org.apache.kafka.common.IsolationLevel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeartbeatsConfiguration {

    @Bean
    HeartbeatWatch heartbeatWatch(ClusterWatch cluster, HeartbeatsProperties properties, InstantSource time) {
        return new HeartbeatWatch(cluster::view, new HeartbeatBook(properties), time);
    }

    // Heartbeats come without transactions; one that somebody leaves open must not hold
    // them up.
    @Bean
    HeartbeatReader heartbeatReader(GrouplessConsumers consumers, HeartbeatWatch watch) {
        return new HeartbeatReader(FleetTopics.HEARTBEATS,
                () -> consumers.open("hub-heartbeats", IsolationLevel.READ_UNCOMMITTED), watch);
    }

}
