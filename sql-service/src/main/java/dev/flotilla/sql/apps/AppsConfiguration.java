package dev.flotilla.sql.apps;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import dev.flotilla.common.identity.InstanceIdentity;
import dev.flotilla.sql.planning.SqlCompiler;
import dev.flotilla.sql.planning.Surroundings;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.scheduling.TaskScheduler;

@Configuration(proxyBeanMethods = false)
class AppsConfiguration {

    private static final String CLIENT = "-deploy-log";

    @Bean
    AppCompiler appCompiler(AppsProperties properties, KafkaAdmin kafka) {
        Surroundings surroundings = new Surroundings(properties.sources(), brokers(kafka.getConfigurationProperties()));
        return source -> SqlCompiler.compile(source, surroundings);
    }

    private static @Nullable String brokers(Map<String, Object> settings) {
        return switch (settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            case null -> null;
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(","));
            case Object one -> one.toString();
        };
    }

    @Bean
    Registry registry(AppCompiler compiler) {
        return new Registry(compiler);
    }

    @Bean
    DeployLogReader deployLogReader(ConsumerFactory<?, ?> kafka, KafkaAdmin admin, Registry registry,
            AppsFollower follower, InstanceIdentity identity) {
        Map<String, Object> reading = reading(kafka.getConfigurationProperties(), identity);
        Map<String, Object> asking = new HashMap<>(admin.getConfigurationProperties());
        asking.put("client.id", identity.id() + CLIENT);
        return new DeployLogReader(new DeployLogReader.Clients() {

            @Override
            public Consumer<byte[], byte[]> consumer() {
                return new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            }

            @Override
            public Admin admin() {
                return Admin.create(asking);
            }

        }, registry, follower);
    }

    private static Map<String, Object> reading(Map<String, Object> fleet, InstanceIdentity identity) {
        Map<String, Object> settings = new HashMap<>(fleet);
        // Without a group, which these two are of.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        settings.remove(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, identity.id() + CLIENT);
        return settings;
    }

    @Bean
    Apps apps(Registry registry, DeployLogReader reader, ProducerFactory<?, ?> kafka, AppCompiler compiler,
            InstanceIdentity identity, InstantSource time) {
        Map<String, Object> writing = writing(kafka.getConfigurationProperties(), identity);
        DeployLog log = new DeployLog(reader,
                () -> new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer()), registry);
        return new Apps(registry, reader, log, compiler, identity.id(), time);
    }

    private static Map<String, Object> writing(Map<String, Object> fleet, InstanceIdentity identity) {
        Map<String, Object> settings = new HashMap<>(fleet);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, identity.id() + CLIENT);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, DeployLog.TRANSACTIONAL_ID);
        // Somebody waits for the answer.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        return settings;
    }

    @Bean
    StartApps startApps(AppsProperties properties, AppCompiler compiler, Apps apps, TaskScheduler taskScheduler,
            InstantSource time) {
        return new StartApps(new AppFiles(compiler).read(properties.apps()), apps, taskScheduler, time);
    }

}
