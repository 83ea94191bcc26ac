package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import dev.flotilla.common.identity.InstanceIdentity;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.IsolationLevel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class ClusterConfiguration {

    @Bean
    GrouplessConsumers grouplessConsumers(ConsumerFactory<?, ?> fleet, InstanceIdentity identity) {
        return new GrouplessConsumers(fleet.getConfigurationProperties(), identity.id());
    }

    @Bean
    ClusterWatch clusterWatch(KafkaAdmin kafka, GrouplessConsumers consumers, InstanceIdentity identity,
            ClusterProperties properties, InstantSource time) {
        Map<String, Object> settings = settings(kafka.getConfigurationProperties(), identity, properties);
        Duration patience = properties.timeout().plusSeconds(1);
        MarkerProbe probe = new MarkerProbe(() -> consumers.open("hub-ends", IsolationLevel.READ_COMMITTED), time);
        return new ClusterWatch(() -> new ClusterQuestions(Admin.create(settings), patience, time),
                new MarkerGaps(probe), properties, time);
    }

    private static Map<String, Object> settings(Map<String, Object> fleet, InstanceIdentity identity,
            ClusterProperties properties) {
        int timeout = (int) properties.timeout().toMillis();
        Map<String, Object> settings = new HashMap<>(fleet);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, identity.id() + "-hub-cluster");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        // Shorter, so that another broker is asked where one has gone silent.
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        return settings;
    }

}
