package dev.flotilla.common.heartbeat;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import dev.flotilla.common.activity.FleetActivity;
import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.common.identity.InstanceIdentity;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ProducerFactory;

@AutoConfiguration(afterName = { "dev.flotilla.common.identity.IdentityAutoConfiguration",
        "dev.flotilla.common.assignment.AssignmentAutoConfiguration",
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration" })
@EnableConfigurationProperties(HeartbeatProperties.class)
@ConditionalOnBooleanProperty(name = { "flotilla.heartbeat.enabled", "flotilla.assignment.enabled" },
        matchIfMissing = true)
class HeartbeatAutoConfiguration {

    @Bean
    HeartbeatSource heartbeatSource(InstanceIdentity identity, FleetActivity activity, AssignmentTracker assignments,
            KafkaListenerEndpointRegistry listeners, ObjectProvider<Memberships> others,
            ObjectProvider<HealthEndpoint> health, InstantSource time) {
        Memberships memberships = new ListenerMemberships(listeners, () -> others.stream().toList());
        return new HeartbeatSource(identity, new FlowReporter(activity, assignments, memberships), assignments,
                new StandingHealth(() -> HealthWords.of(health.getIfAvailable())), time);
    }

    @Bean
    HeartbeatPublisher heartbeatPublisher(HeartbeatSource source, ProducerFactory<?, ?> kafka,
            InstanceIdentity identity, HeartbeatProperties properties, InstantSource time) {
        return new HeartbeatPublisher(source, producer(kafka.getConfigurationProperties(), identity), properties, time);
    }

    // An age and not a time: clocks of machines differ, and whoever watches has another
    // one.
    @Bean
    MeterBinder heartbeatAge(HeartbeatPublisher publisher) {
        return registry -> Gauge.builder("flotilla.heartbeat.age", publisher, it -> it.silence().toMillis() / 1_000.0)
            .description("Since Kafka took the last heartbeat of this instance, or since its start")
            .baseUnit("seconds")
            .register(registry);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    HeartbeatEndpoint heartbeatEndpoint(HeartbeatSource source) {
        return new HeartbeatEndpoint(source);
    }

    private static Supplier<Producer<byte[], byte[]>> producer(Map<String, Object> fleet, InstanceIdentity identity) {
        Map<String, Object> settings = new HashMap<>(fleet);
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, identity.id() + "-heartbeat");
        // A heartbeat that waits is out of date, and must not hold memory while the
        // broker is away.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1024L * 1024);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        return () -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

}
