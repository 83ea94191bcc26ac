package dev.flotilla.hub.picture;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.flotilla.hub.cluster.SeenPartition;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.keys.KeyShares;
import dev.flotilla.hub.lag.GroupLag;
import dev.flotilla.hub.lag.PartitionLag;
import dev.flotilla.hub.lag.Verdict;
import dev.flotilla.hub.rates.TopicRate;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static dev.flotilla.hub.picture.Scenes.member;
import static dev.flotilla.hub.picture.Scenes.reading;
import static dev.flotilla.hub.picture.Scenes.writing;
import static org.assertj.core.api.Assertions.assertThat;

class PainterTest {

    private final Scenes scene = new Scenes();

    @Test
    void shouldGiveAPartitionToTheInstanceBehindTheClientWhenItIsOneOfTheFleet() {
        scene.topic("orders", 2)
            .instance("processor-service-a", Presence.PRESENT)
            .group("order-processors", member("processor-service-a-0", "orders", 0), member("stranger", "orders", 1));

        GroupPicture group = group("order-processors");

        assertThat(named(group.partitions(), "orders-0").owner()).isEqualTo("processor-service-a");
        assertThat(named(group.partitions(), "orders-1").owner()).isEqualTo("stranger");
        assertThat(group.service()).isEqualTo("processor-service");
    }

    @Test
    void shouldShowAPartitionThatNobodyReadsWithoutAnOwner() {
        scene.topic("orders", 3).group("order-processors", member("someone", "orders", 0, 2));

        assertThat(named(group("order-processors").partitions(), "orders-1").owner()).isNull();
    }

    @Test
    void shouldKnowWhatAGroupReadsFromHeartbeatsWhenKafkaHasHeardNothingYet() {
        scene.topic("orders", 2)
            .instance("processor-service-a", Presence.PRESENT,
                    reading("order-processors", "orders", true, List.of(), List.of()))
            .group("order-processors");

        GroupPicture group = group("order-processors");

        assertThat(group.topics()).containsExactly("orders");
        assertThat(group.partitions()).containsOnlyKeys("orders-0", "orders-1");
    }

    @Test
    void shouldKnowWhoseAGroupIsWhenItsLastInstanceIsForgotten() {
        scene.topic("orders", 1)
            .group("storage-writers")
            .measured(
                    new Measures(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("storage-writers", "storage-service")));

        assertThat(group("storage-writers").service()).isEqualTo("storage-service");
    }

    @Test
    void shouldMarkThePartitionsThatAnInstanceHoldsBack() {
        scene.topic("orders", 2)
            .instance("storage-service-a", Presence.PRESENT,
                    reading("storage-writers", "orders", false, List.of(0, 1), List.of(1)))
            .group("storage-writers", member("storage-service-a", "orders", 0, 1));

        GroupPicture group = group("storage-writers");

        assertThat(named(group.partitions(), "orders-0").paused()).isFalse();
        assertThat(named(group.partitions(), "orders-1").paused()).isTrue();
        assertThat(named(scene.painted().instances(), "storage-service-a").paused()).isEqualTo(1);
    }

    @Test
    void shouldNotMarkWhatASilentInstanceHeldBack() {
        scene.topic("orders", 1)
            .instance("storage-service-a", Presence.LOST,
                    reading("storage-writers", "orders", false, List.of(0), List.of(0)))
            .instance("storage-service-b", Presence.PRESENT)
            .group("storage-writers", member("storage-service-b", "orders", 0));

        assertThat(named(group("storage-writers").partitions(), "orders-0").paused()).isFalse();
    }

    @Test
    void shouldTellRatesInRecordsWhenTransactionsTakeOffsetsToo() {
        PartitionLag lag = new PartitionLag(10L, 15L, 5L, 0.0, 400, Verdict.OK);
        scene.topic("orders", 1)
            .group("g", member("someone", "orders", 0))
            .measured(
                    new Measures(
                            Map.of("g",
                                    new GroupLag(Map.of(new TopicPartition("orders", 0), lag), 5, 0.0, Verdict.OK,
                                            null)),
                            Map.of("orders", new TopicRate(500, 30_000, 1)), Map.of(),
                            Map.of("orders", new KeyShares(120, 0.6, Map.of())), Map.of()));

        assertThat(named(scene.painted().topics(), "orders").perSecond()).isEqualTo(300);
        assertThat(named(group("g").partitions(), "orders-0").perSecond()).isEqualTo(240);
        assertThat(group("g").perSecond()).isEqualTo(240);
    }

    @Test
    void shouldShowBothMembersWhenTwoClientsHaveOneName() {
        scene.topic("orders", 2).group("g", member("same", "orders", 0), member("same", "orders", 1));

        assertThat(group("g").members()).hasSize(2);
    }

    @Test
    void shouldExpectWhoWasLostButNotWhoHasGone() {
        scene.instance("processor-service-a", Presence.PRESENT)
            .instance("processor-service-b", Presence.LATE)
            .instance("processor-service-c", Presence.LOST)
            .instance("processor-service-d", Presence.GONE);

        ServicePicture service = named(scene.painted().services(), "processor-service");

        assertThat(service.expected()).isEqualTo(3);
        assertThat(service.present()).isEqualTo(2);
    }

    @Test
    void shouldExpectAsManyAsAreConfiguredAlsoWhereNoneHasCome() {
        scene.expecting("sql-service", 2);

        assertThat(named(scene.painted().services(), "sql-service"))
            .isEqualTo(new ServicePicture(2, 0, 0, 0, 0, List.of(), Map.of()));
    }

    @Test
    void shouldExpectAllThatHaveComeWhereFewerAreConfigured() {
        scene.expecting("processor-service", 1)
            .instance("processor-service-a", Presence.PRESENT)
            .instance("processor-service-b", Presence.LOST);

        assertThat(named(scene.painted().services(), "processor-service").expected()).isEqualTo(2);
    }

    @Test
    void shouldCountAnAnswerOnceWhenItIsBothDoneAndWritten() {
        scene.instance("processor-service-a", Presence.PRESENT,
                reading("order-processors", "orders", false, List.of(0), List.of()), writing("orders.processed"));

        FleetPicture picture = scene.painted();

        assertThat(named(picture.instances(), "processor-service-a").outPerSecond()).isEqualTo(4);
        assertThat(named(picture.services(), "processor-service").writes()).isEqualTo(Map.of("orders.processed", 4.0));
    }

    @Test
    void shouldNotCountTheWorkOfAnInstanceThatIsSilent() {
        scene.instance("processor-service-a", Presence.LATE,
                reading("order-processors", "orders", false, List.of(0), List.of()));

        assertThat(named(scene.painted().instances(), "processor-service-a").inPerSecond()).isZero();
        assertThat(named(scene.painted().services(), "processor-service").inPerSecond()).isZero();
    }

    @Test
    void shouldCallAnInstanceIdleOnlyWhenNothingAtAllIsLeftForIt() {
        scene.instance("processor-service-a", Presence.PRESENT, reading("g", "orders", true, List.of(), List.of()))
            .instance("processor-service-b", Presence.PRESENT, reading("g", "orders", true, List.of(), List.of()),
                    reading("h", "ticks", false, List.of(3), List.of()));

        FleetPicture picture = scene.painted();

        assertThat(named(picture.instances(), "processor-service-a").idle()).isTrue();
        assertThat(named(picture.instances(), "processor-service-b").idle()).isFalse();
        assertThat(named(picture.services(), "processor-service").idle()).isEqualTo(1);
    }

    @Test
    void shouldBelieveKafkaWhenAnInstanceThatCalledItselfIdleHasGotSomethingSince() {
        scene.topic("orders", 1)
            .instance("processor-service-a", Presence.PRESENT, reading("g", "orders", true, List.of(), List.of()))
            .group("g", member("processor-service-a-0", "orders", 0));

        assertThat(named(scene.painted().instances(), "processor-service-a").idle()).isFalse();
    }

    @Test
    void shouldNameABrokerThatIsMissingBecauseItsCopiesAre() {
        scene.broker(1)
            .topic("orders", new SeenPartition(0, 1, List.of(1, 2), List.of(1), 0L, 0L),
                    new SeenPartition(1, null, List.of(2), List.of(), 0L, 0L));

        FleetPicture picture = scene.painted();

        assertThat(named(picture.brokers(), "1"))
            .isEqualTo(new BrokerPicture("localhost", 9092, null, true, true, 1, 1, 1));
        assertThat(named(picture.brokers(), "2")).isEqualTo(new BrokerPicture("", 0, null, false, false, 0, 2, 0));
        assertThat(named(picture.topics(), "orders").underReplicated()).isEqualTo(2);
        assertThat(named(picture.topics(), "orders").leaderless()).isEqualTo(1);
    }

    @Test
    void shouldCountLettersByWhatIsStillThereAndTellWhoCanHaveThemAgain() {
        scene.topic("orders.processed", 1)
            .topic("orders.processed.dlq", 2)
            .topic("orders.processed.storage-writers.replay", 1)
            .group("storage-writers")
            .group("order-processors");

        assertThat(scene.painted().deadLetters()).isEqualTo(Map.of("orders.processed.dlq",
                new LettersPicture("orders.processed", 20, 0, List.of("storage-writers"))));
    }

    @Test
    void shouldTellHowManyLettersHaveComeAtTheLeastWhereTransactionsTakeOffsetsToo() {
        scene.topic("orders.dlq", 1)
            .measured(new Measures(Map.of(), Map.of("orders.dlq", new TopicRate(0.1, 6, 1)), Map.of(), Map.of(),
                    Map.of()));

        assertThat(named(scene.painted().deadLetters(), "orders.dlq").perMinute()).isEqualTo(3);
    }

    private static <T> T named(Map<String, T> all, String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private GroupPicture group(String id) {
        return named(scene.painted().groups(), id);
    }

}
