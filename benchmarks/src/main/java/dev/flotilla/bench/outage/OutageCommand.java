package dev.flotilla.bench.outage;

import java.time.Duration;
import java.util.List;

import dev.flotilla.bench.bridge.BridgeProcess;
import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.orders.OrderTopic;
import dev.flotilla.bench.orders.SteadyFeed;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.report.Facts;
import dev.flotilla.bench.stores.OrderStore;
import dev.flotilla.bench.stores.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The store is stopped by {@code SIGSTOP}, which is worse than one that is gone: its
 * connections stay open and nothing ever answers.
 */
@Command(name = "outage", description = "a frozen store under full load: memory, rebalances, loss")
public final class OutageCommand implements Runnable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private static final Duration CATCH_UP_LIMIT = Duration.ofMinutes(5);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final double MEBIBYTE = 1024 * 1024;

    private static final double NANOS = 1e9;

    private final Bench bench;

    @Option(names = "--store", split = ",", defaultValue = "postgres,clickhouse",
            description = "of postgres, clickhouse (default ${DEFAULT-VALUE})")
    private List<Stores> stores = List.of();

    @Option(names = "--rate", defaultValue = "20000",
            description = "orders a second, all the time (default ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--before", defaultValue = "15", description = "seconds of load before (default ${DEFAULT-VALUE})")
    private int before;

    @Option(names = "--frozen", defaultValue = "60", description = "seconds (default ${DEFAULT-VALUE})")
    private int frozen;

    public OutageCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        for (Stores kind : stores) {
            try (Broker broker = bench.broker(); OrderStore store = kind.start()) {
                store.recreate();
                OrderTopic.create(broker, BridgeProcess.TOPIC);
                BridgeProcess bridge = BridgeProcess.start(bench.workshop(), broker, "outage-" + store.name(),
                        store.bridgeSettings());
                SteadyFeed feed = new SteadyFeed(broker, bench.clock(), bench.pause(), BridgeProcess.TOPIC, rate);
                try {
                    measure(store, bridge, feed);
                }
                finally {
                    feed.end();
                    bridge.process().kill();
                }
            }
        }
    }

    private void measure(OrderStore store, BridgeProcess bridge, SteadyFeed feed) {
        bench.pause().until("data-bridge-service is ready", START_LIMIT, Duration.ofMillis(200), bridge::isReady);
        feed.start(Integer.MAX_VALUE, _ -> {
        });
        double heapBefore = greatestHeap(bridge, before);
        bench.pause().until("orders are stored", START_LIMIT, SECOND, () -> store.count() > 0);
        double rebalances = rebalances(bridge);
        bench.journal().tell("%s: freezing for %d s".formatted(store.name(), frozen));
        Facts facts = new Facts().add("store", store.name() + " " + store.settings())
            .add("orders a second, all the time", rate)
            .add("seconds frozen by SIGSTOP", frozen)
            .add("memory options", BridgeProcess.MEMORY)
            .add("greatest heap in use before, MiB", mebibytes(heapBefore))
            .add("greatest heap in use while frozen, MiB", mebibytes(heapWhileFrozen(store, bridge)));
        int sent = catchUp(store, feed, facts);
        facts.add("process alive", bridge.process().isAlive())
            .add("greatest resident memory, MiB", bench.machine().mostResidentMebibytes(bridge.process().pid()))
            .add("rebalances meanwhile", Math.round(rebalances(bridge) - rebalances))
            .add("orders sent", sent)
            .add("orders stored", store.distinct())
            .add("rows beyond one for each", store.count() - store.distinct());
        bench.journal().conclude("outage-" + store.name(), facts);
        if (store.distinct() != sent) {
            throw new IllegalStateException("orders were lost");
        }
    }

    private double heapWhileFrozen(OrderStore store, BridgeProcess bridge) {
        store.freeze();
        try {
            return greatestHeap(bridge, frozen);
        }
        finally {
            store.thaw();
        }
    }

    /** Answers how many orders have been sent in all. */
    private int catchUp(OrderStore store, SteadyFeed feed, Facts facts) {
        long thawed = bench.clock().monotonicTime();
        long stored = store.count();
        bench.pause()
            .until("orders are stored again", CATCH_UP_LIMIT, Duration.ofMillis(50), () -> store.count() > stored);
        facts.add("seconds until the first new row", secondsSince(thawed));
        int sent = feed.end();
        bench.pause()
            .until("all " + sent + " orders are stored", CATCH_UP_LIMIT, Duration.ofMillis(500),
                    () -> store.count() >= sent);
        facts.add("seconds until all were stored", secondsSince(thawed));
        return sent;
    }

    private static double rebalances(BridgeProcess bridge) {
        return bridge.metric("flotilla_rebalances_total", BridgeProcess.GROUP);
    }

    private double secondsSince(long begin) {
        return Math.round((bench.clock().monotonicTime() - begin) / NANOS * 10) / 10.0;
    }

    /** Of the heap after and between collections, as anybody would see it. */
    private double greatestHeap(BridgeProcess bridge, int seconds) {
        double greatest = 0;
        for (int second = 0; second < seconds; second++) {
            bench.pause().of(SECOND);
            greatest = Math.max(greatest, bridge.metric("jvm_memory_used_bytes", "area=\"heap\""));
        }
        return greatest;
    }

    private static long mebibytes(double bytes) {
        return Math.round(bytes / MEBIBYTE);
    }

}
