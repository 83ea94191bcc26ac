package dev.flotilla.hub.keys;

import dev.flotilla.hub.cluster.ClusterWatch;
import dev.flotilla.hub.cluster.GrouplessConsumers;
import org.apache.kafka.common.IsolationLevel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    KeySampler keySampler(ClusterWatch cluster, GrouplessConsumers consumers) {
        return new KeySampler(cluster::view, () -> consumers.open("hub-keys", IsolationLevel.READ_COMMITTED));
    }

}
