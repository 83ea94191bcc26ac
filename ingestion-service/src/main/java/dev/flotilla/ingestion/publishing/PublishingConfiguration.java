package dev.flotilla.ingestion.publishing;

import java.util.Map;

import org.apache.kafka.clients.producer.ProducerConfig;

import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    /**
     * The producer's three timeouts follow from the one deadline that clients see; set
     * apart, they contradict each other sooner or later.
     */
    @Bean
    DefaultKafkaProducerFactoryCustomizer requestDeadlineCustomizer(PublishingProperties properties) {
        int whole = Math.toIntExact(properties.requestDeadline().toMillis());
        int half = Math.toIntExact(properties.patienceBeforeHandOver().toMillis());
        return factory -> factory.updateConfigs(Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, half,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, whole, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, half));
    }

}
