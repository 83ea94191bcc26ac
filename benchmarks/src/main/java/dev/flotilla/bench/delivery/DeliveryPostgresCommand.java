package dev.flotilla.bench.delivery;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.bench.bridge.BridgeOptions;
import dev.flotilla.bench.bridge.BridgeProcess;
import dev.flotilla.bench.floor.PostgresFloor;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.JavaCommand;
import dev.flotilla.bench.orders.OrderFeed;
import dev.flotilla.bench.orders.OrderTopic;
import dev.flotilla.bench.peer.ConnectTuning;
import dev.flotilla.bench.peer.ConnectWorker;
import dev.flotilla.bench.report.Journal;
import dev.flotilla.bench.stores.PostgresServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Orders into PostgreSQL: a bare loop, Kafka Connect with Debezium's sink, and the fleet.
 */
@Command(name = "delivery-postgres", description = "rows a second into PostgreSQL: bare loop, Kafka Connect, the fleet")
public final class DeliveryPostgresCommand implements Runnable {

    private static final List<String> FLOOR_MEMORY = List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC");

    private final Bench bench;

    @Mixin
    private final BridgeOptions options = new BridgeOptions();

    @Option(names = "--orders", defaultValue = "1500000", description = "how many (default ${DEFAULT-VALUE})")
    private int orders;

    @Option(names = "--rounds", defaultValue = "5", description = "of each contestant (default ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--only", split = ",", defaultValue = "floor,peer,ours",
            description = "of floor, peer, ours (default ${DEFAULT-VALUE})")
    private List<String> only = List.of();

    @Option(names = "--floor-batch", split = ",", defaultValue = "20000", description = "rows; several are compared")
    private List<Integer> floorBatches = List.of();

    @Option(names = "--peer-tasks", split = ",", defaultValue = "2", description = "several are compared")
    private List<Integer> peerTasks = List.of();

    @Option(names = "--peer-batch", split = ",", defaultValue = "2000", description = "several are compared")
    private List<Integer> peerBatches = List.of();

    @Option(names = "--peer-write", split = ",", defaultValue = "unnest",
            description = "of unnest, rewrite, reduce; several are compared")
    private List<String> peerWrites = List.of();

    public DeliveryPostgresCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        Journal journal = bench.journal();
        try (Broker broker = bench.broker(); PostgresServer indexed = PostgresServer.start()) {
            OrderTopic topic = OrderTopic.filled(broker, BridgeProcess.TOPIC, orders,
                    new OrderFeed(BridgeProcess.TOPIC)::scattered);
            journal.tell(topic.toString());
            List<Contestant> contestants = new ArrayList<>();
            if (only.contains("floor")) {
                floorBatches.forEach(batch -> contestants.add(floor(broker, topic, indexed, batch)));
            }
            if (only.contains("peer")) {
                tunings().forEach(tuning -> contestants.add(peer(broker, topic, indexed.withoutIndex(), tuning)));
            }
            if (only.contains("ours")) {
                contestants.add(ours(broker, indexed));
            }
            var scenario = new DeliveryScenario(bench, broker);
            journal.conclude("delivery-postgres", "rows/s", conditions(topic, indexed),
                    scenario.run(contestants, orders, rounds));
        }
    }

    private static List<String> conditions(OrderTopic topic, PostgresServer store) {
        return List.of(topic.toString(), Race.WINDOW, "broker, store, contestant and this harness on the same machine",
                "PostgreSQL with " + String.join(" ", store.settings()),
                "13 columns; primary key, and one index except for Kafka Connect, which has 11 columns to fill");
    }

    private Contestant floor(Broker broker, OrderTopic topic, PostgresServer store, int batch) {
        return new Contestant("bare loop" + distinct(floorBatches, batch), store,
                group -> bench.workshop()
                    .start(group, JavaCommand.of(PostgresFloor.class, FLOOR_MEMORY, broker.address(), topic.name(),
                            group, store.jdbcUrl(), String.valueOf(batch))),
                List.of("batch=" + batch));
    }

    private Contestant peer(Broker broker, OrderTopic topic, PostgresServer store, ConnectTuning tuning) {
        var worker = new ConnectWorker(bench.workshop(), broker);
        return new Contestant("Connect" + distinct(tunings(), tuning), store,
                name -> worker.start(name.replaceAll("[^\\w-]", "_"), topic, store, tuning), tuning.words());
    }

    private Contestant ours(Broker broker, PostgresServer store) {
        return Contestant.fleet(bench, broker, store, options);
    }

    private List<ConnectTuning> tunings() {
        return peerTasks.stream()
            .flatMap(tasks -> peerBatches.stream()
                .flatMap(batch -> peerWrites.stream()
                    .map(write -> new ConnectTuning(tasks, batch, write.contains("unnest"), write.contains("reduce"),
                            write.contains("rewrite")))))
            .toList();
    }

    private static <T> String distinct(List<T> all, T one) {
        return all.size() == 1 ? "" : " " + one;
    }

}
