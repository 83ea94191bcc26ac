package dev.flotilla.bench.stores;

import java.util.List;

import dev.flotilla.testkit.clickhouse.ClickHouseAddress;
import dev.flotilla.testkit.clickhouse.TestClickHouse;

/**
 * The test kit's ClickHouse of Debian's release, with the table as data-bridge-service
 * makes it there.
 */
public final class ClickHouseServer implements OrderStore {

    public static final String TABLE = "default.orders";

    private final ClickHouseAddress address;

    private ClickHouseServer(ClickHouseAddress address) {
        this.address = address;
    }

    public static ClickHouseServer start() {
        return new ClickHouseServer(TestClickHouse.address());
    }

    public String url() {
        return address.uri().toString();
    }

    @Override
    public String name() {
        return "ClickHouse";
    }

    @Override
    public void recreate() {
        address.query("DROP TABLE IF EXISTS " + TABLE);
        address.query("""
                CREATE TABLE default.orders (
                    order_id          String,
                    customer_id       String,
                    customer_sequence Nullable(Int64),
                    status            String,
                    reason            Nullable(String),
                    currency          String,
                    total_minor       Nullable(Int64),
                    placed_at         Int64,
                    processed_at      Int64,
                    processed_by      String,
                    items             String,
                    kafka_partition   Int32,
                    kafka_offset      Int64
                ) ENGINE = ReplacingMergeTree(processed_at) ORDER BY (order_id)""");
    }

    @Override
    public long count() {
        return Long.parseLong(address.query("SELECT count() FROM " + TABLE).getFirst());
    }

    @Override
    public long distinct() {
        return Long.parseLong(address.query("SELECT uniqExact(order_id) FROM " + TABLE).getFirst());
    }

    @Override
    public List<String> idsFrom(String id) {
        return address.query("SELECT order_id FROM " + TABLE + " WHERE order_id >= '" + id + "'");
    }

    @Override
    public List<String> bridgeSettings() {
        return List.of("--flotilla.bridge.store=clickhouse", "--flotilla.bridge.clickhouse.url=" + url());
    }

    @Override
    public List<Long> processes() {
        return ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().command().filter(command -> command.contains("clickhouse")).isPresent())
            .map(ProcessHandle::pid)
            .toList();
    }

    @Override
    public void freeze() {
        TestClickHouse.pause();
    }

    @Override
    public void thaw() {
        TestClickHouse.resume();
    }

    @Override
    public List<String> settings() {
        return List.of("version=" + address.query("SELECT version()").getFirst());
    }

    @Override
    public void close() {
        TestClickHouse.kill();
    }

}
