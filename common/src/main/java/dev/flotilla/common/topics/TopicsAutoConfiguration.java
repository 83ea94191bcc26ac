package dev.flotilla.common.topics;

import java.time.InstantSource;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.TaskScheduler;

@AutoConfiguration(afterName = { "dev.flotilla.common.start.StartAutoConfiguration",
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration" })
@EnableConfigurationProperties(TopicsProperties.class)
class TopicsAutoConfiguration {

    @Bean
    NeededTopics neededTopics() {
        return new NeededTopics();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "flotilla.topics.provision", matchIfMissing = true)
    TopicProvisioning topicProvisioning(TopicsProperties properties, NeededTopics neededTopics, KafkaAdmin kafka,
            TaskScheduler taskScheduler, InstantSource time) {
        Map<String, Object> settings = kafka.getConfigurationProperties();
        return new TopicProvisioning(new TopicProvisioner(properties, neededTopics), () -> Admin.create(settings),
                taskScheduler, time);
    }

}
