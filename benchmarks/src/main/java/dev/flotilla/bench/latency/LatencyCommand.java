package dev.flotilla.bench.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.flotilla.bench.bridge.BridgeProcess;
import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.orders.OrderTopic;
import dev.flotilla.bench.orders.SteadyFeed;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.report.Series;
import dev.flotilla.bench.stores.OrderStore;
import dev.flotilla.bench.stores.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From the call of the producer until a query finds the row, at a steady rate.
 */
@Command(name = "latency", description = "from produced to readable, by default and with the low-latency setting")
public final class LatencyCommand implements Runnable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    private static final String MAX_AGE = "--flotilla.delivery.max-age=";

    private static final double NANOS_PER_MILLI = 1e6;

    private final Bench bench;

    @Option(names = "--store", split = ",", defaultValue = "postgres,clickhouse",
            description = "of postgres, clickhouse (default ${DEFAULT-VALUE})")
    private List<Stores> stores = List.of();

    @Option(names = "--rate", defaultValue = "2000", description = "orders a second (default ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "measured (default ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before (default ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--max-age", split = ",", defaultValue = "default,0ms",
            description = "values of flotilla.delivery.max-age (default ${DEFAULT-VALUE})")
    private List<String> maxAges = List.of();

    @Option(names = "--rounds", defaultValue = "3", description = "of each (default ${DEFAULT-VALUE})")
    private int rounds;

    public LatencyCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        List<LatencySeries> all = new ArrayList<>();
        for (Stores kind : stores) {
            try (Broker broker = bench.broker(); OrderStore store = kind.start()) {
                List<LatencySeries> series = maxAges.stream()
                    .map(age -> new LatencySeries(store.name() + ", max-age " + age, age))
                    .toList();
                for (int round = 1; round <= rounds; round++) {
                    for (LatencySeries each : series) {
                        measure(broker, store, each, round);
                    }
                }
                all.addAll(series);
            }
        }
        conclude("p50", all.stream().map(LatencySeries::middle).toList());
        conclude("p99", all.stream().map(LatencySeries::almostAll).toList());
        conclude("max", all.stream().map(LatencySeries::worst).toList());
    }

    private void conclude(String quantile, List<Series> series) {
        bench.journal()
            .conclude("latency-" + quantile, quantile + ", ms from produced to readable", conditions(), series);
    }

    private List<String> conditions() {
        return List.of(
                "%,d orders a second for %d s after %d s of warm-up, one instance, 12 partitions".formatted(rate,
                        seconds, warmUp),
                "from before Producer.send until a query by primary key has returned the row",
                "resolution: the query's own time and %d ms between two".formatted(LOOK_EVERY.toMillis()));
    }

    private void measure(Broker broker, OrderStore store, LatencySeries series, int round) {
        store.recreate();
        double busy = bench.machine().busyElsewhere();
        broker.forget(BridgeProcess.TOPIC, BridgeProcess.GROUP);
        OrderTopic.create(broker, BridgeProcess.TOPIC);
        List<String> settings = new ArrayList<>(store.bridgeSettings());
        if (!series.maxAge().equals("default")) {
            settings.add(MAX_AGE + series.maxAge());
        }
        BridgeProcess bridge = BridgeProcess.start(bench.workshop(), broker,
                "latency-" + store.name() + "-" + series.maxAge() + "-" + round, settings);
        try {
            bench.pause().until("data-bridge-service is ready", START_LIMIT, Duration.ofMillis(200), bridge::isReady);
            Watch watch = new Watch(bench.clock(), rate * (warmUp + seconds));
            SteadyFeed feed = new SteadyFeed(broker, bench.clock(), bench.pause(), BridgeProcess.TOPIC, rate);
            watch(store, watch, feed.start(watch.orders(), watch::sending));
            long[] latencies = watch.latencies(rate * warmUp);
            series.add(latencies, busy);
            bench.journal()
                .tell("round %d of %d: %-28s p50 %.1f ms, p99 %.1f ms, max %.1f ms; %,d looks (others used %.0f%% before)"
                    .formatted(round, rounds, series.name(), millis(latencies, 0.5), millis(latencies, 0.99),
                            millis(latencies, 1), watch.queries(), 100 * busy));
        }
        finally {
            bridge.process().kill();
        }
    }

    private void watch(OrderStore store, Watch watch, SteadyFeed feed) {
        long limit = bench.clock().monotonicTime() + Duration.ofSeconds(warmUp + seconds).plus(END_LIMIT).toNanos();
        while (!watch.isComplete()) {
            feed.check();
            if (bench.clock().monotonicTime() > limit) {
                throw new IllegalStateException(
                        "not all orders became readable, from the oldest missing on: " + watch.missing());
            }
            watch.look(store);
            bench.pause().of(LOOK_EVERY);
        }
    }

    static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * quantile))] / NANOS_PER_MILLI;
    }

}
