package dev.flotilla.hub.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.cluster.TopicKind;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.lag.Verdict;
import dev.flotilla.hub.latency.Percentiles;
import dev.flotilla.hub.picture.BrokerPicture;
import dev.flotilla.hub.picture.FleetPicture;
import dev.flotilla.hub.picture.GroupPicture;
import dev.flotilla.hub.picture.GroupPicture.MemberPicture;
import dev.flotilla.hub.picture.GroupPicture.PartitionPicture;
import dev.flotilla.hub.picture.HubPicture;
import dev.flotilla.hub.picture.InstancePicture;
import dev.flotilla.hub.picture.LettersPicture;
import dev.flotilla.hub.picture.ServicePicture;
import dev.flotilla.hub.picture.TopicPicture;
import org.jspecify.annotations.Nullable;

/**
 * A fleet that is well, until a test says otherwise.
 */
final class Fleet {

    static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    static final String STORAGE = "storage-service-h-1";

    final Map<String, ServicePicture> services = new TreeMap<>(Map.of("storage-service", service(2, 2, "1 abc")));

    final Map<String, InstancePicture> instances = new TreeMap<>(
            Map.of(STORAGE, new Instance().build(), "storage-service-h-2", new Instance().number(2).build()));

    final Map<String, GroupPicture> groups = new TreeMap<>(Map.of("storage-writers", new Group().build()));

    final Map<String, TopicPicture> topics = new TreeMap<>(Map.of("orders", topic(0, 0), "ticks", topic(0, 0)));

    final Map<String, BrokerPicture> brokers = new TreeMap<>(Map.of("1", broker(true), "2", broker(true)));

    final Map<String, LettersPicture> letters = new TreeMap<>(Map.of("orders.dlq", letters(0)));

    boolean sees = true;

    Instant now = START;

    Fleet after(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return this;
    }

    FleetPicture picture() {
        HubPicture hub = new HubPicture("hub-1", "1", "abc", START, sees, sees ? null : now, sees ? null : "timeout",
                true);
        return new FleetPicture(now, hub, Map.copyOf(services), Map.copyOf(instances), Map.copyOf(groups),
                Map.copyOf(topics), Map.copyOf(brokers), Map.of(), Map.of(), Map.copyOf(letters));
    }

    static ServicePicture service(int expected, int present, String... versions) {
        return new ServicePicture(expected, present, 0, 0, 0, List.of(versions), Map.of());
    }

    static TopicPicture topic(int underReplicated, int leaderless) {
        return new TopicPicture(TopicKind.WORK, 12, 3, 0, 0, 0, underReplicated, leaderless, null);
    }

    static BrokerPicture broker(boolean present) {
        return new BrokerPicture("b", 9092, null, present, false, 4, 36, present ? 36 : 0);
    }

    static LettersPicture letters(double perMinute) {
        return new LettersPicture("orders", 1_234, perMinute, List.of());
    }

    /**
     * One that is well.
     */
    static final class Instance {

        private int number = 1;

        private InstanceState state = InstanceState.RUNNING;

        private String health = "UP";

        private Presence presence = Presence.PRESENT;

        private boolean idle;

        private double out = 100;

        private int paused;

        private long retries = 5;

        Instance number(int number) {
            this.number = number;
            return this;
        }

        Instance state(InstanceState state) {
            this.state = state;
            return this;
        }

        Instance health(String health) {
            this.health = health;
            return this;
        }

        Instance presence(Presence presence) {
            this.presence = presence;
            return this;
        }

        Instance idle() {
            idle = true;
            return this;
        }

        Instance writes(double out, long retries) {
            this.out = out;
            this.retries = retries;
            return this;
        }

        Instance paused(int paused) {
            this.paused = paused;
            return this;
        }

        InstancePicture build() {
            return new InstancePicture("storage-service", number, "h", 1, "1", "abc", START, state, health, presence,
                    START, idle, 100, out, 0L, 0.5, 0.1, paused, 0.97, 0, retries);
        }

    }

    /**
     * One that is well.
     */
    static final class Group {

        private long lag = 10;

        private Verdict verdict = Verdict.OK;

        private @Nullable String why;

        private @Nullable Percentiles endToEnd;

        private String protocol = "classic";

        private @Nullable String service = "storage-service";

        private Map<String, PartitionPicture> partitions = Map.of("orders-0", partition(STORAGE, 100), "orders-1",
                partition("storage-service-h-2", 100));

        private Map<String, MemberPicture> members = Map.of(STORAGE + "-0", new MemberPicture(STORAGE, "h", null, 1));

        Group lag(long lag) {
            this.lag = lag;
            return this;
        }

        Group verdict(Verdict verdict, String why) {
            this.verdict = verdict;
            this.why = why;
            return this;
        }

        Group endToEnd(double p99, long records) {
            endToEnd = new Percentiles(1, 2, p99, records);
            return this;
        }

        Group partitions(Map<String, PartitionPicture> partitions) {
            this.partitions = partitions;
            return this;
        }

        Group protocol(String protocol) {
            this.protocol = protocol;
            return this;
        }

        Group service(@Nullable String service) {
            this.service = service;
            return this;
        }

        Group nobody() {
            members = Map.of();
            return this;
        }

        GroupPicture build() {
            double perSecond = partitions.values().stream().mapToDouble(PartitionPicture::perSecond).sum();
            return new GroupPicture(service, protocol, "Stable", null, List.of("orders"), members, partitions, lag,
                    null, perSecond, verdict, why, null, endToEnd, 1);
        }

    }

    static PartitionPicture partition(@Nullable String owner, double perSecond) {
        return new PartitionPicture(owner, 1L, 1L, 0L, null, perSecond, Verdict.OK, false);
    }

    static PartitionPicture waiting(String owner, long lag) {
        return new PartitionPicture(owner, 1L, 1L + lag, lag, null, 0, Verdict.OK, false);
    }

}
