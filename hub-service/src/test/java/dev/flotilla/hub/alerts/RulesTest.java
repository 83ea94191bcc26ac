package dev.flotilla.hub.alerts;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.lag.Verdict;
import dev.flotilla.hub.picture.GroupPicture;
import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTest {

    private final Rulebook rules = Rulebook.of(Bound.from(Map.of(), AlertsProperties.class));

    private final Fleet fleet = new Fleet();

    @ParameterizedTest
    @EnumSource
    void shouldBeSilentWhenAllIsWell(RuleName name) {
        assertThat(findings(name)).isEmpty();
    }

    @Test
    void shouldLeaveOutARuleWhenItIsOff() {
        Rulebook fewer = Rulebook
            .of(Bound.from(Map.of("flotilla.hub.alerts.off", "UnevenLoad,InstanceIdle"), AlertsProperties.class));

        assertThat(fewer.rules()).hasSize(rules.rules().size() - 2)
            .extracting(Rule::name)
            .doesNotContain(RuleName.UNEVEN_LOAD, RuleName.INSTANCE_IDLE);
        assertThat(rules.rules()).extracting(Rule::name).containsExactlyInAnyOrder(RuleName.values());
    }

    @Test
    void shouldFindThatKafkaIsAway() {
        fleet.sees = false;

        assertThat(one(RuleName.KAFKA_UNREACHABLE).summary()).isEqualTo("the hub does not reach Kafka: timeout");
    }

    @Test
    void shouldFindTheBrokerThatIsGone() {
        fleet.brokers.put("2", Fleet.broker(false));

        assertThat(one(RuleName.BROKER_GONE)).returns("2", Finding::subject)
            .returns("broker 2 is gone, and should have a copy of 36 partitions", Finding::summary);
    }

    @Test
    void shouldFindPartitionsWithFewerCopiesAllAtOnce() {
        for (String topic : List.of("a", "b", "c", "d", "e")) {
            fleet.topics.put(topic, Fleet.topic(3, 0));
        }

        assertThat(one(RuleName.UNDER_REPLICATED).summary())
            .isEqualTo("15 partitions of a, b, c and 2 more have fewer copies in sync than they should have");
    }

    @Test
    void shouldFindPartitionsWithoutLeader() {
        fleet.topics.put("orders", Fleet.topic(0, 1));

        assertThat(one(RuleName.LEADERLESS).summary()).isEqualTo("1 partition of orders has no leader");
    }

    @ParameterizedTest
    @EnumSource(value = Presence.class, names = { "LATE", "LOST" })
    void shouldFindWhoeverIsSilent(Presence presence) {
        fleet.after(14).instances.put(Fleet.STORAGE, new Fleet.Instance().presence(presence).build());

        assertThat(one(RuleName.HEARTBEAT_LATE)).returns(Fleet.STORAGE, Finding::subject)
            .returns("storage-service 1 has not been heard of for 14 s", Finding::summary);
    }

    @Test
    void shouldSayNothingOfWhoeverHasSaidGoodbye() {
        fleet.instances.put(Fleet.STORAGE,
                new Fleet.Instance().presence(Presence.GONE)
                    .state(InstanceState.STOPPED)
                    .health("DOWN")
                    .paused(3)
                    .writes(0, 8)
                    .idle()
                    .build());

        rules.rules().forEach(rule -> assertThat(findings(rule.name())).as(rule.name().shown()).isEmpty());
        fleet.groups.put("storage-writers", waiting(1));
        assertThat(findings(RuleName.STORE_RETRYING, Map.of(Fleet.STORAGE, 3L))).isEmpty();
    }

    @Test
    void shouldFindThatThereAreFewerThanExpected() {
        fleet.services.put("storage-service", Fleet.service(4, 3));

        assertThat(one(RuleName.INSTANCES_FEWER)).returns("storage-service", Finding::subject)
            .returns("3 of 4 instances of storage-service are there", Finding::summary);
        assertThat(findings(RuleName.SERVICE_GONE)).isEmpty();
    }

    @Test
    void shouldFindThatNobodyIsLeft() {
        fleet.services.put("storage-service", Fleet.service(4, 0));

        assertThat(one(RuleName.SERVICE_GONE).summary()).isEqualTo("no instance of storage-service is left, of 4");
        assertThat(findings(RuleName.INSTANCES_FEWER)).isEmpty();
    }

    @Test
    void shouldFindTwoVersions() {
        fleet.services.put("storage-service", Fleet.service(2, 2, "1 abc", "2 def"));

        assertThat(one(RuleName.VERSIONS_MIXED).summary())
            .isEqualTo("storage-service runs in 2 versions: 1 abc, 2 def");
    }

    @Test
    void shouldFindWhoeverSaysThatItIsNotWell() {
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().health("OUT_OF_SERVICE").build());
        fleet.instances.put("mute", new Fleet.Instance().health("unknown").build());
        fleet.instances.put("starting",
                new Fleet.Instance().health("OUT_OF_SERVICE").state(InstanceState.STARTING).build());

        assertThat(one(RuleName.INSTANCE_UNHEALTHY)).returns(Fleet.STORAGE, Finding::subject)
            .returns("storage-service 1 says that it is OUT_OF_SERVICE", Finding::summary);
    }

    @Test
    void shouldFindWhoeverIsIdle() {
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().idle().build());

        assertThat(one(RuleName.INSTANCE_IDLE).summary())
            .isEqualTo("storage-service 1 owns no partition: there are more consumers than partitions");
    }

    @Test
    void shouldFindWhoeverCannotWrite() {
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().writes(0, 8).build());
        fleet.groups.put("storage-writers", waiting(1));

        assertThat(findings(RuleName.STORE_RETRYING, Map.of(Fleet.STORAGE, 3L))).singleElement()
            .returns("storage-service 1 cannot write: 3 attempts failed within 60 s, and nothing comes out",
                    Finding::summary);
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().writes(1, 8).build());
        assertThat(findings(RuleName.STORE_RETRYING, Map.of(Fleet.STORAGE, 3L))).isEmpty();
    }

    @Test
    void shouldSayNothingOfAnAttemptThatFailedWhenAllIsDone() {
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().writes(0, 8).build());
        fleet.groups.put("storage-writers", waiting(0));

        assertThat(findings(RuleName.STORE_RETRYING, Map.of(Fleet.STORAGE, 3L))).isEmpty();
    }

    private static GroupPicture waiting(long lag) {
        return new Fleet.Group()
            .partitions(Map.of("orders-0", Fleet.waiting(Fleet.STORAGE, lag), "orders-1",
                    Fleet.waiting("storage-service-h-2", 7)))
            .build();
    }

    @Test
    void shouldFindWhoeverHoldsBack() {
        fleet.instances.put(Fleet.STORAGE, new Fleet.Instance().paused(1).build());

        assertThat(one(RuleName.PARTITIONS_PAUSED_LONG).summary())
            .isEqualTo("storage-service 1 holds back 1 partition, its buffer is 97% full");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, names = { "STOP", "STALL", "REWIND" })
    void shouldFindAGroupThatIsStuck(Verdict verdict) {
        fleet.groups.put("storage-writers", new Fleet.Group().verdict(verdict, "orders-0 has not moved").build());

        assertThat(one(RuleName.CONSUMER_STUCK)).returns("storage-writers", Finding::subject)
            .returns("storage-writers: orders-0 has not moved", Finding::summary);
    }

    @Test
    void shouldSayWhatHelpsWhenNobodyReads() {
        fleet.groups.put("storage-writers", new Fleet.Group().verdict(Verdict.STOP, "x").nobody().build());

        assertThat(one(RuleName.CONSUMER_STUCK).remedy()).isEqualTo("Start those that should read it.");
    }

    @Test
    void shouldSayNothingOfAGroupWithoutMembersThatIsNoneOfTheFleets() {
        fleet.groups.put("console-consumer-7",
                new Fleet.Group().service(null).verdict(Verdict.STOP, "x").lag(1_000_000).nobody().build());
        assertThat(findings(RuleName.CONSUMER_STUCK)).isEmpty();
        assertThat(findings(RuleName.CONSUMER_LAG_HIGH)).isEmpty();
        fleet.groups.put("console-consumer-7", new Fleet.Group().verdict(Verdict.STOP, "x").build());

        assertThat(one(RuleName.CONSUMER_STUCK).subject()).isEqualTo("console-consumer-7");
    }

    @Test
    void shouldFindAGroupWhoseLagOnlyGrows() {
        fleet.groups.put("storage-writers", new Fleet.Group().verdict(Verdict.WARN, "orders-0 falls behind").build());

        assertThat(one(RuleName.CONSUMER_NOT_CATCHING_UP))
            .returns("storage-writers: orders-0 falls behind", Finding::summary)
            .returns("There is room for 1 more consumer. Kafka keeps what waits for as long as the topic does, and no"
                    + " longer.", Finding::remedy);
        assertThat(findings(RuleName.CONSUMER_STUCK)).isEmpty();
    }

    @Test
    void shouldFindMuchLag() {
        fleet.groups.put("storage-writers", new Fleet.Group().lag(10_000).build());
        assertThat(findings(RuleName.CONSUMER_LAG_HIGH)).isEmpty();
        fleet.groups.put("storage-writers", new Fleet.Group().lag(10_001).build());

        assertThat(one(RuleName.CONSUMER_LAG_HIGH).summary())
            .isEqualTo("storage-writers is 10,001 records behind, and does 200 in a second");
    }

    @Test
    void shouldFindPartitionsThatNobodyReads() {
        fleet.groups.put("storage-writers", new Fleet.Group()
            .partitions(Map.of("orders-0", Fleet.partition(Fleet.STORAGE, 1), "orders-1", Fleet.partition(null, 0),
                    "orders-2", Fleet.partition(null, 0), "read-once-0", Fleet.partition(null, 0)))
            .build());

        assertThat(one(RuleName.PARTITIONS_UNOWNED).summary())
            .isEqualTo("nobody in storage-writers reads 2 partitions: orders-1 and more");
        fleet.groups.put("storage-writers", new Fleet.Group()
            .partitions(Map.of("orders-0", Fleet.partition(Fleet.STORAGE, 1), "orders-1", Fleet.partition(null, 0)))
            .protocol("share")
            .build());
        assertThat(findings(RuleName.PARTITIONS_UNOWNED)).isEmpty();
    }

    @Test
    void shouldFindWhoeverDoesHalfAsMuchAgainAsTheMean() {
        fleet.groups.put("storage-writers", uneven(301, 100, 200));

        assertThat(one(RuleName.UNEVEN_LOAD).summary())
            .isEqualTo("storage-service 1 does 301 records/s of storage-writers, 50% more than the mean");
        fleet.groups.put("storage-writers", uneven(299, 100, 201));
        assertThat(findings(RuleName.UNEVEN_LOAD)).isEmpty();
        fleet.groups.put("storage-writers", uneven(90, 5, 4));
        assertThat(findings(RuleName.UNEVEN_LOAD)).isEmpty();
    }

    @Test
    void shouldFindThatOneRecordInAHundredIsSlow() {
        fleet.groups.put("storage-writers", new Fleet.Group().endToEnd(10_001, 19).build());
        assertThat(findings(RuleName.END_TO_END_SLOW)).isEmpty();
        fleet.groups.put("storage-writers", new Fleet.Group().endToEnd(10_001, 20).build());

        assertThat(one(RuleName.END_TO_END_SLOW).summary())
            .isEqualTo("one record in a hundred takes 10 s or more until storage-writers has done it");
    }

    @Test
    void shouldFindThatDeadLettersArrive() {
        fleet.letters.put("orders.dlq", Fleet.letters(3));

        assertThat(one(RuleName.DEAD_LETTERS_ARRIVING)).returns("orders.dlq", Finding::subject)
            .returns("at least 3 records of orders could not be processed in the last minute, at most 1,234 letters"
                    + " are in orders.dlq", Finding::summary);
    }

    @Test
    void shouldFireWithinTenSecondsWhereItHasToBePlainSoon() {
        Set<RuleName> mayTakeLonger = Set.of(RuleName.PARTITIONS_PAUSED_LONG, RuleName.VERSIONS_MIXED,
                RuleName.UNEVEN_LOAD, RuleName.PARTITIONS_UNOWNED);

        assertThat(rules.rules()).filteredOn(rule -> !mayTakeLonger.contains(rule.name()))
            .allSatisfy(rule -> assertThat(rule.hold().toSeconds()).isLessThanOrEqualTo(10));
    }

    private static GroupPicture uneven(double first, double second, double third) {
        return new Fleet.Group().partitions(Map.of("orders-0", Fleet.partition(Fleet.STORAGE, first / 2), "orders-1",
                Fleet.partition(Fleet.STORAGE, first / 2), "orders-2", Fleet.partition("b", second), "orders-3",
                Fleet.partition("c", third)))
            .build();
    }

    private Finding one(RuleName name) {
        List<Finding> findings = findings(name);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private List<Finding> findings(RuleName name) {
        return findings(name, Map.of());
    }

    private List<Finding> findings(RuleName name, Map<String, Long> retried) {
        return rules.rules()
            .stream()
            .filter(rule -> rule.name() == name)
            .flatMap(rule -> rule.check().look(new Situation(fleet.picture(), retried)))
            .toList();
    }

}
