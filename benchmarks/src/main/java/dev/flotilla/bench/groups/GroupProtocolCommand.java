package dev.flotilla.bench.groups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.JavaCommand;
import dev.flotilla.bench.orders.OrderFeed;
import dev.flotilla.bench.orders.OrderTopic;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.report.Round;
import dev.flotilla.bench.report.Series;
import dev.flotilla.testkit.process.GuardedProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast one consumer reads, and how long a killed one's partitions are not read, with
 * either protocol.
 */
@Command(name = "group-protocol",
        description = "classic and consumer group protocol: throughput, recovery after a kill")
public final class GroupProtocolCommand implements Runnable {

    private static final List<String> MEMORY = List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC");

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final int WARM_PASSES = 2;

    private final Bench bench;

    @Option(names = "--orders", defaultValue = "1000000", description = "to be read (default ${DEFAULT-VALUE})")
    private int orders;

    @Option(names = "--passes", defaultValue = "6", description = "through them all (default ${DEFAULT-VALUE})")
    private int passes;

    @Option(names = "--rounds", defaultValue = "5", description = "of each protocol (default ${DEFAULT-VALUE})")
    private int rounds;

    public GroupProtocolCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public void run() {
        Map<Protocol, Series> rates = series();
        Map<Protocol, Series> gaps = series();
        try (Broker broker = bench.broker()) {
            OrderTopic full = OrderTopic.filled(broker, "full", orders, new OrderFeed("full")::scattered);
            OrderTopic.create(broker, "flowing");
            Recovery recovery = new Recovery(bench, broker, "flowing");
            for (int round = 1; round <= rounds; round++) {
                for (Protocol protocol : Protocol.values()) {
                    double busy = bench.machine().busyElsewhere();
                    double rate = rate(broker, full, protocol, round);
                    double gap = recovery.seconds(protocol, round);
                    Objects.requireNonNull(rates.get(protocol)).add(new Round(rate, busy, null));
                    Objects.requireNonNull(gaps.get(protocol)).add(new Round(gap, busy, null));
                    bench.journal()
                        .tell("round %d of %d: %-9s %,10.0f records/s, %.1f s until a killed one's partitions are read again (others used %.0f%% before)"
                            .formatted(round, rounds, protocol, rate, gap, 100 * busy));
                }
            }
            bench.journal()
                .conclude("group-protocol-throughput", "records/s",
                        List.of(full.toString(), "one consumer that does nothing with them, the best of %d warm passes"
                            .formatted(passes - WARM_PASSES)),
                        List.copyOf(rates.values()));
            bench.journal()
                .conclude("group-protocol-recovery", "s until the last of a killed member's partitions is read again",
                        List.of("three members, one of them killed by SIGKILL, %,d orders a second"
                            .formatted(Recovery.RATE),
                                "broker and client settings of the fleet: 6 s session, 1.5 s heartbeat"),
                        List.copyOf(gaps.values()));
        }
    }

    private static Map<Protocol, Series> series() {
        Map<Protocol, Series> series = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            series.put(protocol, Series.of(protocol.name(),
                    protocol.settings().entrySet().stream().map(Map.Entry::toString).sorted().toList()));
        }
        return series;
    }

    private double rate(Broker broker, OrderTopic topic, Protocol protocol, int round) {
        String name = "reader-" + protocol + "-" + round;
        GuardedProcess reader = member(bench, broker, topic.name(), name, protocol, topic.orders(), name);
        try {
            bench.pause()
                .until(name + " has read all " + passes + " times", LIMIT, Duration.ofMillis(100),
                        () -> passes(name).size() >= passes);
            return passes(name).stream().skip(WARM_PASSES).mapToDouble(rate -> rate).max().orElseThrow();
        }
        finally {
            reader.kill();
        }
    }

    private List<Double> passes(String name) {
        Path log = bench.workshop().file(name + ".log");
        if (!Files.exists(log)) {
            return List.of();
        }
        try {
            return Files.readAllLines(log)
                .stream()
                .filter(line -> line.startsWith(GroupMember.RATE))
                .map(line -> Double.valueOf(line.substring(GroupMember.RATE.length())))
                .toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GuardedProcess member(Bench bench, Broker broker, String topic, String group, Protocol protocol, int orders,
            String name) {
        return bench.workshop()
            .start(name, JavaCommand.of(GroupMember.class, MEMORY, broker.address(), topic, group, name,
                    protocol.name(), String.valueOf(orders)));
    }

}
