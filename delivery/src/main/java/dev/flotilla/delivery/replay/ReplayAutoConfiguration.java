package dev.flotilla.delivery.replay;

import java.time.InstantSource;

import dev.flotilla.common.deadletter.replay.Replays;
import dev.flotilla.delivery.listening.DeliveryFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

@AutoConfiguration(afterName = "dev.flotilla.delivery.listening.DeliveryAutoConfiguration")
class ReplayAutoConfiguration {

    @Bean
    ReplayController replayController(DeliveryFactory deliveries, ProducerFactory<?, ?> producers,
            ConsumerFactory<byte[], byte[]> consumers, InstantSource time) {
        return new ReplayController(new RouteReplays(deliveries::routes, new Replays(producers, consumers, time)));
    }

}
