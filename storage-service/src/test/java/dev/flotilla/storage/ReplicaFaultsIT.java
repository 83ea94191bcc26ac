package dev.flotilla.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import dev.flotilla.testkit.kafka.TestKafka;
import dev.flotilla.testkit.network.FaultyProxy;
import dev.flotilla.testkit.postgres.ReplicatedPostgres;
import dev.flotilla.testkit.postgres.TestPostgres;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.test.web.servlet.client.RestTestClient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/**
 * Only questions are asked here: the service stores nothing, so that it stays out of the
 * consumer group of the other tests. The last test is the end of the primary.
 */
@SpringBootTest(classes = StorageServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.listener.auto-startup=false")
@ContextConfiguration(initializers = { TestKafka.class, ReplicaFaultsIT.Servers.class })
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("chaos")
class ReplicaFaultsIT {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {
    };

    private static final InstantSource TIME = InstantSource.system();

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaFaultsIT.class);

    private static final ReplicatedPostgres SERVERS = ReplicatedPostgres.start();

    private static final FaultyProxy TO_REPLICA = new FaultyProxy(SERVERS.replica().port());

    @Autowired
    @Qualifier("replicas")
    private HikariDataSource pool;

    @LocalServerPort
    private int port;

    private RestTestClient http = RestTestClient.bindToServer().build();

    @AfterAll
    static void end() {
        TO_REPLICA.close();
        SERVERS.close();
    }

    @BeforeEach
    void letReplicaAnswer() {
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
        SERVERS.awaitCaughtUp();
        get("/api/stats");
        pool.getHikariPoolMXBean().softEvictConnections();
        patiently().until(ReplicaFaultsIT::onlyReplicaIsAsked);
    }

    @Test
    @Order(1)
    void shouldAskReplicaWhatMayBeAMomentOldAndPrimaryTheRest() {
        store("moment", 1);
        SERVERS.awaitCaughtUp();
        long before = orders();

        SERVERS.cutReplication();
        store("moment", 2);

        assertThat(orders()).isEqualTo(before);
        assertThat(get("/api/customers/moment/orders").get("orders")).asInstanceOf(LIST).hasSize(1);
        assertThat(get("/api/orders/moment-1")).containsEntry("customerId", "moment");
        assertThat(get("/api/orders/moment-2")).containsEntry("customerId", "moment");
        assertThat(get("/api/proof?customerPrefix=moment")).containsEntry("orders", 2);
        SERVERS.mendReplication();
        patiently().untilAsserted(() -> assertThat(orders()).isEqualTo(before + 1));
    }

    @Test
    @Order(2)
    void shouldAskPrimaryWhileReplicaIsDeadAndReplicaWhenItIsBack() {
        SERVERS.replica().kill();
        long before = orders();
        store("dead", 1);

        Duration longest = longestOf(20, () -> assertThat(orders()).isEqualTo(before + 1));
        LOG.info("with a dead replica, the longest of 20 questions took {} ms", longest.toMillis());
        assertThat(longest).isLessThan(Duration.ofSeconds(3));
        assertThat(get("/actuator/health").get("components")).extracting("db").extracting("status").isEqualTo("UP");

        SERVERS.replica().start();
        Instant back = TIME.instant();
        patiently().until(ReplicaFaultsIT::onlyReplicaIsAsked);
        LOG.info("the replica was asked again within {} ms", Duration.between(back, TIME.instant()).toMillis());
    }

    @Test
    @Order(3)
    void shouldHoldQuestionsUpForSecondsOnlyWhenReplicaFallsSilent() {
        long before = orders();
        TO_REPLICA.delay(Duration.ofMinutes(10));

        Duration longest = longestOf(15, () -> assertThat(orders()).isEqualTo(before));
        Duration afterwards = longestOf(20, () -> assertThat(orders()).isEqualTo(before));

        LOG.info("with a silent replica, the longest of 15 questions took {} ms, and of 20 more {} ms",
                longest.toMillis(), afterwards.toMillis());
        assertThat(longest).isLessThan(Duration.ofSeconds(9));
        assertThat(afterwards).isLessThan(Duration.ofSeconds(2));
        TO_REPLICA.cutConnections();
        TO_REPLICA.mend();
    }

    @Test
    @Order(4)
    void shouldAnswerFromReplicaWhilePrimaryIsDeadAndWholeWhenItIsPromoted() {
        store("promoted", 1);
        SERVERS.awaitCaughtUp();
        long before = orders();

        SERVERS.primary().kill();

        assertThat(orders()).isEqualTo(before);
        assertThat(get("/api/orders/promoted-1")).containsEntry("customerId", "promoted");
        assertThat(get("/api/orders/promoted-2", HttpStatus.SERVICE_UNAVAILABLE)).containsEntry("code", "UNAVAILABLE");
        assertThat(get("/api/proof", HttpStatus.SERVICE_UNAVAILABLE)).containsEntry("code", "UNAVAILABLE");

        SERVERS.promoteReplica();
        Instant promoted = TIME.instant();
        patiently()
            .untilAsserted(() -> assertThat(get("/api/proof?customerPrefix=promoted")).containsEntry("orders", 1));
        LOG.info("the new primary was asked {} ms after it was promoted",
                Duration.between(promoted, TIME.instant()).toMillis());
        get("/api/orders/promoted-2", HttpStatus.NOT_FOUND);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(80)).pollInterval(Duration.ofMillis(200));
    }

    private static boolean onlyReplicaIsAsked() {
        String asking = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE '% questions'";
        return SERVERS.primary().answer(asking).equals("0") && !SERVERS.replica().answer(asking).equals("0");
    }

    private Duration longestOf(int questions, Runnable question) {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < questions; i++) {
            Instant asked = TIME.instant();
            question.run();
            Duration took = Duration.between(asked, TIME.instant());
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return longest;
    }

    private void store(String customer, int sequence) {
        JdbcClient primary = JdbcClient.create(new DriverManagerDataSource(SERVERS.jdbcUrlOfPrimary()));
        primary.sql("""
                INSERT INTO orders (order_id, customer_id, customer_sequence, placed_at, processed_at, total_minor,
                                    src_offset, src_partition, status, currency, processed_by, items)
                VALUES (?, ?, ?, now(), now(), 100, 0, 0, 'CONFIRMED', 'EUR', 'test', '[]')""")
            .params(List.of(customer + "-" + sequence, customer, sequence))
            .update();
        primary.sql("""
                INSERT INTO order_count VALUES (0, 1, 1, 100, 1, 0)
                ON CONFLICT (src_partition) DO UPDATE SET orders = order_count.orders + 1""").update();
    }

    private long orders() {
        return ((Number) requireNonNull(get("/api/stats").get("orders"))).longValue();
    }

    private Map<String, Object> get(String uri) {
        return get(uri, HttpStatus.OK);
    }

    private Map<String, Object> get(String uri, HttpStatus expected) {
        return requireNonNull(http.get()
            .uri(uri)
            .exchange()
            .expectStatus()
            .isEqualTo(expected)
            .expectBody(JSON)
            .returnResult()
            .getResponseBody());
    }

    static final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                    "POSTGRES_ADDRESSES=localhost:" + TO_REPLICA.port() + ",localhost:" + SERVERS.primary().port(),
                    "POSTGRES_DB=postgres", "POSTGRES_USER=" + TestPostgres.USER);
        }

    }

}
