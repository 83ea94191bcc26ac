package dev.flotilla.hub.letters;

import java.time.InstantSource;

import dev.flotilla.common.deadletter.replay.Replays;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
@SuppressWarnings("unchecked") // The fleet's consumers read bytes.
class LettersConfiguration {

    @Bean
    Turns letterTurns(ConsumerFactory<?, ?> consumers) {
        return new Turns((ConsumerFactory<byte[], byte[]>) consumers);
    }

    @Bean
    LetterPages letterPages(Turns turns, InstantSource time) {
        return new LetterPages(turns, time);
    }

    @Bean
    Replays replays(ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers, InstantSource time) {
        return new Replays(producers, (ConsumerFactory<byte[], byte[]>) consumers, time);
    }

}
