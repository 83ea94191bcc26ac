package dev.flotilla.bench.sql.streams;

import java.math.BigDecimal;
import java.time.Duration;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The jobs as they are written by hand, from topics to a topic.
 */
public enum Topologies {

    /** Filters and copies without a look into the values. */
    FLOOR {
        @Override
        public Topology between(String purchases, String customers, String output) {
            var builder = new StreamsBuilder();
            builder.stream(purchases, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .filter((customer, _) -> (customer[customer.length - 1] & 1) == 1)
                .to(output, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
            return builder.build();
        }
    },

    FILTER {
        @Override
        public Topology between(String purchases, String customers, String output) {
            var builder = new StreamsBuilder();
            BigDecimal limit = BigDecimal.valueOf(100);
            purchases(builder, purchases).filter((_, purchase) -> purchase.amount().compareTo(limit) > 0)
                .to(output, Produced.with(KEY, PURCHASE));
            return builder.build();
        }
    },

    AGGREGATE {
        @Override
        public Topology between(String purchases, String customers, String output) {
            var builder = new StreamsBuilder();
            Materialized<String, Totals, WindowStore<Bytes, byte[]>> store = Materialized.as("totals");
            purchases(builder, purchases).groupByKey()
                .windowedBy(TimeWindows.ofSizeAndGrace(Duration.ofMinutes(1), Duration.ofSeconds(10)))
                .aggregate(() -> Totals.NONE, (_, purchase, totals) -> totals.plus(purchase),
                        store.withKeySerde(KEY).withValueSerde(new JsonSerde<>(Totals.class)).withCachingEnabled())
                .toStream()
                .map((window, totals) -> KeyValue.pair(window.key(), CustomerMinute.of(window, totals)))
                .to(output, Produced.with(KEY, new JsonSerde<>(CustomerMinute.class)));
            return builder.build();
        }
    },

    JOIN {
        @Override
        public Topology between(String purchases, String customers, String output) {
            var builder = new StreamsBuilder();
            Serde<Customer> customer = new JsonSerde<>(Customer.class);
            Materialized<String, Customer, KeyValueStore<Bytes, byte[]>> store = Materialized.as("customers-store");
            KTable<String, Customer> table = builder.table(customers, Consumed.with(KEY, customer), store);
            purchases(builder, purchases).join(table, RatedPurchase::of, Joined.with(KEY, PURCHASE, customer))
                .to(output, Produced.with(KEY, new JsonSerde<>(RatedPurchase.class)));
            return builder.build();
        }
    };

    private static final Serde<String> KEY = Serdes.String();

    private static final Serde<Purchase> PURCHASE = new JsonSerde<>(Purchase.class);

    public abstract Topology between(String purchases, String customers, String output);

    private static KStream<String, Purchase> purchases(StreamsBuilder builder, String topic) {
        return builder.stream(topic, Consumed.with(KEY, PURCHASE));
    }

}
