package dev.flotilla.common.sending;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.support.ProducerListener;

@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
class SendingAutoConfiguration {

    // Spring's default logs every record of a batch that is rolled back, key and all; who
    // sends reports a failure, once.
    @Bean
    @ConditionalOnMissingBean(ProducerListener.class)
    ProducerListener<Object, Object> kafkaProducerListener() {
        return new ProducerListener<>() {
        };
    }

    @Bean
    DefaultKafkaProducerFactoryCustomizer fencedProducers() {
        return factory -> {
            if (factory.transactionCapable()) {
                addFencing(factory);
            }
        };
    }

    @SuppressWarnings("unchecked") // It neither looks at keys nor at values.
    private static void addFencing(DefaultKafkaProducerFactory<?, ?> factory) {
        ((DefaultKafkaProducerFactory<Object, Object>) factory).addPostProcessor(new FencedProducers());
    }

}
