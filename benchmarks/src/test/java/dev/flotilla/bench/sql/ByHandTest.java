package dev.flotilla.bench.sql;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.flotilla.bench.sql.purchases.Customers;
import dev.flotilla.bench.sql.purchases.Purchase;
import dev.flotilla.bench.sql.purchases.PurchaseFeed;
import dev.flotilla.bench.sql.streams.Topologies;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the figures are compared with does the work, too.
 */
class ByHandTest {

    private static final int CUSTOMERS = 7;

    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    static Stream<Arguments> jobs() {
        return Stream.of(Arguments.of(new FilterJob(), Topologies.FLOOR),
                Arguments.of(new FilterJob(), Topologies.FILTER),
                Arguments.of(new AggregateJob(), Topologies.AGGREGATE), Arguments.of(new JoinJob(), Topologies.JOIN));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void shouldWriteWhatIsExpectedWhenPurchasesAreRead(SqlJob job, Topologies topology) {
        PurchaseFeed feed = new PurchaseFeed("purchases", CUSTOMERS, BEGIN);
        // Of two minutes, in order.
        List<Purchase> purchases = IntStream.range(0, 200).mapToObj(number -> feed.purchase(number * 11_000)).toList();
        SqlJob.Expected expected = job.expected();
        purchases.forEach(expected::see);

        Tally.Digest written = written(job, topology, purchases.stream().map(feed::record).toList());

        assertThat(written).isEqualTo(expected.digest());
        assertThat(written.rows()).isGreaterThan(CUSTOMERS);
    }

    private static Tally.Digest written(SqlJob job, Topologies topology,
            List<ProducerRecord<byte[], byte[]>> purchases) {
        Tally tally = job.tally();
        try (TopologyTestDriver driver = new TopologyTestDriver(topology.between("purchases", "customers", "output"),
                new Properties())) {
            if (topology == Topologies.JOIN) {
                var customers = input(driver, "customers");
                for (int customer = 0; customer < CUSTOMERS; customer++) {
                    customers.pipeInput(read(Customers.record("customers", customer, BEGIN)));
                }
            }
            var input = input(driver, "purchases");
            purchases.forEach(each -> input.pipeInput(read(each)));
            driver.createOutputTopic("output", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .forEach(value -> tally.add(job.row(JSON.readTree(value))));
        }
        return tally.digest();
    }

    private static TestInputTopic<byte[], byte[]> input(TopologyTestDriver driver, String topic) {
        return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static TestRecord<byte[], byte[]> read(ProducerRecord<byte[], byte[]> sent) {
        return new TestRecord<>(sent.key(), sent.value(), sent.headers(), sent.timestamp());
    }

}
