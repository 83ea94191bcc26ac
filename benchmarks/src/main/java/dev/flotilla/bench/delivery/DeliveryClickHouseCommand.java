package dev.flotilla.bench.delivery;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.bench.bridge.BridgeOptions;
import dev.flotilla.bench.bridge.BridgeProcess;
import dev.flotilla.bench.floor.ClickHouseFloor;
import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.JavaCommand;
import dev.flotilla.bench.orders.OrderFeed;
import dev.flotilla.bench.orders.OrderTopic;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.stores.ClickHouseServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Orders into ClickHouse: a bare loop and the fleet.
 */
@Command(name = "delivery-clickhouse", description = "rows a second into ClickHouse: bare loop, the fleet")
public final class DeliveryClickHouseCommand implements Runnable {

    private static final List<String> FLOOR_MEMORY = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

    private final Bench bench;

    @Mixin
    private final BridgeOptions options = new BridgeOptions();

    @Option(names = "--orders", defaultValue = "3000000", description = "how many (default ${DEFAULT-VALUE})")
    private int orders;

    @Option(names = "--rounds", defaultValue = "5", description = "of each contestant (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--only", split = ",", defaultValue = "floor,ours",
            description = "of floor, ours (default ${DEFAULT-VALUE})")
    private List<String> only = List.of();

    @Option(names = "--floor-batch", split = ",", defaultValue = "50000", description = "rows; several are compared")
    private List<Integer> floorBatches = List.of();

    public DeliveryClickHouseCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        try (Broker broker = bench.broker(); ClickHouseServer store = ClickHouseServer.start()) {
            OrderTopic topic = OrderTopic.filled(broker, BridgeProcess.TOPIC, orders,
                    new OrderFeed(BridgeProcess.TOPIC)::scattered);
            bench.journal().tell(topic.toString());
            List<Contestant> contestants = new ArrayList<>();
            if (only.contains("floor")) {
                floorBatches.forEach(batch -> contestants.add(floor(broker, topic, store, batch)));
            }
            if (only.contains("ours")) {
                contestants.add(Contestant.fleet(bench, broker, store, options));
            }
            bench.journal()
                .conclude("delivery-clickhouse", "rows/s", conditions(topic, store),
                        new DeliveryScenario(bench, broker).run(contestants, orders, rounds));
        }
    }

    private static List<String> conditions(OrderTopic topic, ClickHouseServer store) {
        return List.of(topic.toString(), Race.WINDOW, "broker, store, contestant and this harness on the same machine",
                "ClickHouse " + String.join(" ", store.settings()) + ", 13 columns in ReplacingMergeTree by order_id");
    }

    private Contestant floor(Broker broker, OrderTopic topic, ClickHouseServer store, int batch) {
        return new Contestant("bare loop" + (floorBatches.size() == 1 ? "" : " " + batch), store,
                group -> bench.workshop()
                    .start(group, JavaCommand.of(ClickHouseFloor.class, FLOOR_MEMORY, broker.address(), topic.name(),
                            group, store.url(), String.valueOf(batch))),
                List.of("batch=" + batch));
    }

}
