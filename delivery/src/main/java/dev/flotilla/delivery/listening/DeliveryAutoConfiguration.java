package dev.flotilla.delivery.listening;

import java.time.InstantSource;
import java.util.Random;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.deadletter.DeadLetters;
import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.common.topics.NeededTopics;
import dev.flotilla.delivery.lanes.Backoff;
import dev.flotilla.delivery.lanes.BatchLimits;
import dev.flotilla.delivery.lanes.LaneSettings;
import dev.flotilla.delivery.lanes.OffsetAlarms;
import dev.flotilla.delivery.lanes.Room;
import dev.flotilla.delivery.letters.LetterBoxes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(DeliveryProperties.class)
class DeliveryAutoConfiguration {

    @Bean
    OffsetAlarms lostOffsets(MeterRegistry registry) {
        OffsetAlarms alarms = new OffsetAlarms();
        Gauge.builder("flotilla.store.lost.offsets", alarms, OffsetAlarms::size).register(registry);
        return alarms;
    }

    @Bean
    WriterThreads deliveryCrew(DeliveryProperties properties) {
        return new WriterThreads(properties.writers());
    }

    @Bean
    LetterBoxes letterBoxes(DeadLetters deadLetters, ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers) {
        return new LetterBoxes(deadLetters, producers, consumers);
    }

    @Bean
    DeliveryFactory.Meters deliveryMeters(FleetActivity activity, MeterRegistry registry) {
        return new DeliveryFactory.Meters(activity, registry);
    }

    @Bean
    DeliveryFactory deliveryFactory(DeliveryProperties properties, InstanceIdentity identity,
            WriterThreads deliveryCrew, LetterBoxes letterBoxes, NeededTopics topics, DeliveryFactory.Meters meters,
            InstantSource time) {
        var batch = new BatchLimits(properties.batchRecords(), properties.batchMemory().toBytes(), properties.maxAge());
        var backoff = new Backoff(properties.firstRetry(), properties.longestRetry(), new Random());
        var settings = new LaneSettings(batch, backoff, properties.alarmEvery(), properties.confirmEvery(),
                properties.drainWithin(), time);
        var room = new Room(properties.memoryBytes(Runtime.getRuntime().maxMemory()), properties.records());
        return new DeliveryFactory(identity, settings, room, deliveryCrew, letterBoxes, topics, meters);
    }

}
