package dev.flotilla.bench.groups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.orders.OrderTopic;
import dev.flotilla.bench.orders.SteadyFeed;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.testkit.process.GuardedProcess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Three members share a topic that fills all the time, one is killed, and the clock runs
 * until records that came after the kill are read from all of its partitions.
 */
final class Recovery {

    static final int RATE = 1_200;

    private static final int MEMBERS = 3;

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static final double NANOS = 1e9;

    private final Bench bench;

    private final Broker broker;

    private final String topic;

    Recovery(Bench bench, Broker broker, String topic) {
        this.bench = bench;
        this.broker = broker;
        this.topic = topic;
    }

    double seconds(Protocol protocol, int round) {
        String group = "recovery-" + protocol + "-" + round;
        List<GuardedProcess> members = new ArrayList<>();
        SteadyFeed feed = new SteadyFeed(broker, bench.clock(), bench.pause(), topic, RATE).start(Integer.MAX_VALUE,
                _ -> {
                });
        try (Admin admin = broker.admin()) {
            for (int number = 1; number <= MEMBERS; number++) {
                members
                    .add(GroupProtocolCommand.member(bench, broker, topic, group, protocol, 0, group + "-" + number));
            }
            Ownership ownership = new Ownership(admin, group);
            bench.pause()
                .until("the members share the partitions", LIMIT, Duration.ofMillis(200),
                        () -> ownership.isShared(MEMBERS, OrderTopic.PARTITIONS)
                                && ownership.read().size() == OrderTopic.PARTITIONS);
            // Until everything that has to do with joining is over.
            bench.pause().of(Duration.ofSeconds(3));
            return kill(ownership, members.getFirst(), group + "-1");
        }
        finally {
            members.forEach(GuardedProcess::kill);
            feed.end();
        }
    }

    private double kill(Ownership ownership, GuardedProcess member, String clientId) {
        Set<TopicPartition> orphans = Objects.requireNonNull(ownership.owned().get(clientId), clientId);
        member.kill();
        long killed = bench.clock().monotonicTime();
        Map<TopicPartition, Long> ends = ownership.ends(orphans);
        bench.pause().until("the killed member's partitions are read again", LIMIT, LOOK_EVERY, () -> {
            Map<TopicPartition, Long> read = ownership.read();
            return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) > end.getValue());
        });
        return (bench.clock().monotonicTime() - killed) / NANOS;
    }

}
