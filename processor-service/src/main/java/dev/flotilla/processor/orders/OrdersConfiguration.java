package dev.flotilla.processor.orders;

import dev.flotilla.common.identity.InstanceIdentity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessorProperties.class)
class OrdersConfiguration {

    @Bean
    OrderProcessor orderProcessor(ProcessorProperties properties, InstanceIdentity identity) {
        OrderRules rules = new OrderRules(properties.currencies(), properties.maxTotalMinor());
        return new OrderProcessor(rules::decide, identity.id());
    }

    @Bean
    int processorConcurrency(ProcessorProperties properties) {
        return properties.concurrency();
    }

    // Spring's default tells nobody of the commit; what is counted must have happened.
    @Bean
    KafkaTransactionManager<Object, Object> kafkaTransactionManager(ProducerFactory<Object, Object> producers) {
        KafkaTransactionManager<Object, Object> manager = new KafkaTransactionManager<>(producers);
        manager.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_ON_ACTUAL_TRANSACTION);
        return manager;
    }

    // Only Kafka itself can fail a batch: it comes again, as a whole and without end, at
    // a pace that leaves the broker air.
    @Bean
    AfterRollbackProcessor<Object, Object> afterRollback() {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(2_000);
        return new DefaultAfterRollbackProcessor<>(backOff);
    }

}
