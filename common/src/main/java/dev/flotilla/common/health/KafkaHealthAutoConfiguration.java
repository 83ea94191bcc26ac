package dev.flotilla.common.health;

import java.time.InstantSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.TaskScheduler;

@AutoConfiguration(afterName = { "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration" })
@ConditionalOnEnabledHealthIndicator("kafka")
class KafkaHealthAutoConfiguration {

    @Bean
    ClusterProbe clusterProbe(KafkaAdmin kafka, TaskScheduler taskScheduler, InstantSource time) {
        return new ClusterProbe(kafka.getConfigurationProperties(), taskScheduler, time);
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(ClusterProbe probe, KafkaListenerEndpointRegistry listeners) {
        return new KafkaHealthIndicator(probe, listeners);
    }

    @Bean
    KafkaMeters kafkaMeters(ClusterProbe probe, KafkaListenerEndpointRegistry listeners) {
        return new KafkaMeters(probe, listeners);
    }

}
