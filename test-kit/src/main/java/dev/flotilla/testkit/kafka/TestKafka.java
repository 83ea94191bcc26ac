package dev.flotilla.testkit.kafka;

import java.util.Locale;
import java.util.Map;

import org.testcontainers.kafka.KafkaContainer;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.support.TestPropertySourceUtils;

import static java.util.Map.entry;

/**
 * One real broker for all tests of a module, with the group and transaction settings that
 * the fleet runs with: embedded by default, the official image with
 * {@code -Dflotilla.test.kafka=container}. Use it as an initializer of a test context or
 * by its address.
 */
public final class TestKafka implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String IMAGE = "apache/kafka:4.2.1";

    private static final Map<String, String> BROKER_SETTINGS = Map.ofEntries(
            // Records of 1970 would be deleted as soon as somebody looks, which is 30 s
            // after the start.
            entry("log.retention.ms", "-1"), entry("auto.create.topics.enable", "false"),
            entry("group.initial.rebalance.delay.ms", "0"), entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
            entry("group.consumer.min.session.timeout.ms", "3000"), entry("group.consumer.session.timeout.ms", "6000"),
            entry("group.consumer.min.heartbeat.interval.ms", "500"),
            entry("group.consumer.heartbeat.interval.ms", "1500"), entry("offsets.topic.num.partitions", "4"),
            entry("transaction.state.log.num.partitions", "4"));

    public static String bootstrapServers() {
        return Running.BOOTSTRAP_SERVERS;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                "spring.kafka.bootstrap-servers=" + bootstrapServers(), "flotilla.topics.replication=1");
    }

    /** Started on first use, stopped with the JVM. */
    private static final class Running {

        private static final String BOOTSTRAP_SERVERS = "container".equals(System.getProperty("flotilla.test.kafka"))
                ? container() : embedded();

        private static String embedded() {
            EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 12).brokerProperties(BROKER_SETTINGS);
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "test-kafka-stop"));
            return broker.getBrokersAsString();
        }

        @SuppressWarnings("resource") // Lives as long as the JVM.
        private static String container() {
            KafkaContainer container = new KafkaContainer(IMAGE);
            BROKER_SETTINGS.forEach((name, value) -> container
                .withEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            container.start();
            // Also where Testcontainers' own reaper is switched off.
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "test-kafka-stop"));
            return container.getBootstrapServers();
        }

    }

}
