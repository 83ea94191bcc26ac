package dev.flotilla.databridge;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import dev.flotilla.testkit.clickhouse.ClickHouseAddress;
import dev.flotilla.testkit.kafka.TestKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Versions of a key are one row with FINAL, so both servers are read with it.
 */
abstract class FaultyClickHouse extends FaultyStore {

    private final ClickHouseAddress address;

    FaultyClickHouse(String name, ClickHouseAddress address) {
        super(name, address.port());
        this.address = address;
    }

    /** Spring makes another instance of the class, which shares the proxy of this one. */
    abstract int proxyPort();

    @Override
    List<String> settings() {
        return List.of("flotilla.bridge.store=clickhouse",
                "flotilla.bridge.clickhouse.url=http://127.0.0.1:" + proxyPort());
    }

    @Override
    List<String> stored() {
        return address
            .query("SELECT concat(toString(kafka_partition), ':', toString(kafka_offset)) FROM " + table() + " FINAL");
    }

    @Override
    List<String> customersAndSequences() {
        return address.query("SELECT customer_id, customer_sequence FROM " + table()
                + " FINAL WHERE customer_id != 'moved' ORDER BY kafka_partition, kafka_offset");
    }

    // As kafka-consumer-groups.sh does it.
    @Override
    void goOnFrom(int partition, long offset) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()))) {
            admin
                .alterConsumerGroupOffsets("data-bridge-group",
                        Map.of(new TopicPartition(topic(), partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
        }
        catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot set the group's offset", e);
        }
    }

}
