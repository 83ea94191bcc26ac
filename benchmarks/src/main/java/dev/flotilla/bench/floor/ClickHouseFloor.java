package dev.flotilla.bench.floor;

import java.util.List;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Polls, parses and inserts with the official client. Arguments: broker, topic, group,
 * URL, rows per batch.
 */
public final class ClickHouseFloor implements OrderLoop.Batch {

    private static final List<String> COLUMNS = List.of("order_id", "customer_id", "customer_sequence", "status",
            "reason", "currency", "total_minor", "placed_at", "processed_at", "processed_by", "items",
            "kafka_partition", "kafka_offset");

    private final OrderBlock block = new OrderBlock();

    private final Client client;

    private ClickHouseFloor(Client client) {
        this.client = client;
    }

    public static void main(String[] args) throws Exception {
        try (Client client = new Client.Builder().addEndpoint(args[3])
            .setUsername("default")
            .setPassword("")
            .compressClientRequest(false)
            .compressServerResponse(false)
            .build()) {
            new OrderLoop(args[0], args[1], args[2]).run(Integer.parseInt(args[4]), new ClickHouseFloor(client));
        }
    }

    @Override
    public void add(ConsumerRecord<byte[], byte[]> source) {
        block.add(source);
    }

    @Override
    public void write() throws Exception {
        client.insert("default.orders", COLUMNS, block::writeTo, ClickHouseFormat.Native, new InsertSettings())
            .get()
            .close();
        block.clear();
    }

}
