package dev.flotilla.hub.alerts;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import dev.flotilla.hub.picture.Alert.Severity;

/**
 * All rules, called as in monitoring/alerts.yml where both know them.
 */
enum RuleName {

    KAFKA_UNREACHABLE("KafkaUnreachable", Severity.CRITICAL), BROKER_GONE("BrokerGone", Severity.WARNING),
    UNDER_REPLICATED("UnderReplicated", Severity.WARNING), LEADERLESS("Leaderless", Severity.CRITICAL),
    HEARTBEAT_LATE("HeartbeatLate", Severity.WARNING), INSTANCES_FEWER("InstancesFewer", Severity.WARNING),
    SERVICE_GONE("ServiceGone", Severity.CRITICAL), INSTANCE_UNHEALTHY("InstanceUnhealthy", Severity.WARNING),
    INSTANCE_IDLE("InstanceIdle", Severity.INFO), VERSIONS_MIXED("VersionsMixed", Severity.INFO),
    STORE_RETRYING("StoreRetrying", Severity.CRITICAL),
    PARTITIONS_PAUSED_LONG("PartitionsPausedLong", Severity.WARNING),
    CONSUMER_STUCK("ConsumerStuck", Severity.CRITICAL),
    CONSUMER_NOT_CATCHING_UP("ConsumerNotCatchingUp", Severity.WARNING),
    CONSUMER_LAG_HIGH("ConsumerLagHigh", Severity.WARNING), PARTITIONS_UNOWNED("PartitionsUnowned", Severity.CRITICAL),
    UNEVEN_LOAD("UnevenLoad", Severity.INFO), END_TO_END_SLOW("EndToEndSlow", Severity.WARNING),
    DEAD_LETTERS_ARRIVING("DeadLettersArriving", Severity.WARNING);

    private final String shown;

    private final Severity severity;

    RuleName(String shown, Severity severity) {
        this.shown = shown;
        this.severity = severity;
    }

    String shown() {
        return shown;
    }

    Severity severity() {
        return severity;
    }

    static Set<String> all() {
        return Arrays.stream(values()).map(RuleName::shown).collect(Collectors.toUnmodifiableSet());
    }

}
