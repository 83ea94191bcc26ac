package dev.flotilla.common.topics;

import java.time.Duration;

import org.apache.kafka.clients.admin.Admin;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the fleet's topics and ends: a cluster can be prepared by somebody who may,
 * before anybody starts who need not. Whatever goes wrong ends it with a code above 0;
 * trying again is for whoever started it.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicsProperties.class)
class TopicsJob {

    static void main(String[] args) {
        new SpringApplicationBuilder(TopicsJob.class).web(WebApplicationType.NONE).run(args).close();
    }

    @Bean
    ApplicationRunner provisioning(TopicsProperties properties, KafkaAdmin kafka) {
        return _ -> {
            Admin admin = Admin.create(kafka.getConfigurationProperties());
            try {
                new TopicProvisioner(properties, new NeededTopics()).provision(admin);
            }
            finally {
                // Without a limit it would wait for questions that nobody is there to
                // answer.
                admin.close(Duration.ZERO);
            }
        };
    }

}
