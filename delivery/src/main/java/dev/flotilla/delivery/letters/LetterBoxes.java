package dev.flotilla.delivery.letters;

import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.delivery.writing.DeadLetterLog;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The dead-letter logs of consumer groups.
 */
public record LetterBoxes(DeadLetters deadLetters, ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers) {

    public DeadLetterLog of(String group) {
        return new KafkaDeadLetterLog(group, deadLetters, producers.getConfigurationProperties(), consumers);
    }

}
