package dev.flotilla.common.receiving;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerConfig;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
class ReceivingAutoConfiguration {

    // With the consumer protocol the brokers decide these, and the client refuses to
    // start when it is told.
    private static final List<String> CLASSIC_ONLY = List.of(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);

    @Bean
    DefaultKafkaConsumerFactoryCustomizer groupProtocol() {
        return ReceivingAutoConfiguration::fitToProtocol;
    }

    static void fitToProtocol(DefaultKafkaConsumerFactory<?, ?> factory) {
        Object protocol = factory.getConfigurationProperties().get(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        if ("consumer".equalsIgnoreCase(String.valueOf(protocol))) {
            CLASSIC_ONLY.forEach(factory::removeConfig);
        }
    }

}
