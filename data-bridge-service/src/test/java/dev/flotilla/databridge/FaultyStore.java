package dev.flotilla.databridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.network.FaultyProxy;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A store behind a proxy, and the one route into it: orders of a topic of its own.
 */
abstract class FaultyStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int PARTITIONS = 2;

    private final String name;

    private final FaultyProxy proxy;

    FaultyStore(String name, int port) {
        this.name = name;
        this.proxy = new FaultyProxy(port);
    }

    FaultyProxy proxy() {
        return proxy;
    }

    String topic() {
        return "faults." + name;
    }

    String table() {
        return "faults_" + name;
    }

    /**
     * As {@code partition:offset}, as often as a reader finds it who wants to be exact.
     */
    abstract List<String> stored();

    /** Rows of customers and sequences, in the order of partition and offset. */
    abstract List<String> customersAndSequences();

    abstract void goOnFrom(int partition, long offset);

    abstract List<String> settings();

    /**
     * Where the store itself cannot be killed, all connections to it are, and none comes
     * through.
     */
    void kill() {
        proxy.cut();
    }

    void restart() {
        proxy.mend();
    }

    boolean storedInOrderOfKeys() {
        Map<String, Integer> last = new HashMap<>();
        for (String row : customersAndSequences()) {
            String[] parts = row.split("\t", 2);
            int sequence = Integer.parseInt(parts[1]);
            if (last.getOrDefault(parts[0], -1) >= sequence) {
                return false;
            }
            last.put(parts[0], sequence);
        }
        return true;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        createTopic();
        String route = "flotilla.bridge.routes.faults.";
        List<String> properties = new ArrayList<>(List.of("flotilla.bridge.routes.orders.enabled=false",
                "flotilla.bridge.routes.ticks.enabled=false", "flotilla.bridge.routes.candles.enabled=false",
                route + "topic=" + topic(), route + "table=" + table(), route + "key=order_id",
                route + "version=processed_at", "flotilla.delivery.longest-retry=500ms",
                "flotilla.delivery.max-age=20ms", "flotilla.delivery.alarm-every=500ms",
                "spring.kafka.consumer.properties.metadata.max.age.ms=1000"));
        column("order_id", "string", "$.orderId", properties);
        column("customer_id", "string", "$.customerId", properties);
        column("customer_sequence", "long", "$.customerSequence", properties);
        column("processed_at", "timestamp", "$.processedAt", properties);
        column("processed_by", "string", "$.processedBy", properties);
        properties.addAll(settings());
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, properties.toArray(String[]::new));
    }

    private static void column(String column, String type, String path, List<String> properties) {
        String prefix = "flotilla.bridge.routes.faults.columns." + column;
        properties.add(prefix + ".type=" + type);
        properties.add(prefix + ".path=" + path);
    }

    private void createTopic() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            if (!admin.listTopics().names().get().contains(topic())) {
                admin.createTopics(List.of(new NewTopic(topic(), PARTITIONS, (short) 1))).all().get();
            }
        }
        catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot create " + topic(), e);
        }
    }

}
