package dev.flotilla.hub.letters;

import java.time.InstantSource;

import dev.flotilla.common.deadletter.replay.Replays;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    @Bean
    Turns letterTurns(ConsumerFactory<byte[], byte[]> consumers) {
        return new Turns(consumers);
    }

    @Bean
    LetterPages letterPages(Turns turns, InstantSource time) {
        return new LetterPages(turns, time);
    }

    @Bean
    Replays replays(ProducerFactory<?, ?> producers, ConsumerFactory<byte[], byte[]> consumers, InstantSource time) {
        return new Replays(producers, consumers, time);
    }

}
