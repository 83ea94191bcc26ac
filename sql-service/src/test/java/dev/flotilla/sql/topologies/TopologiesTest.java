package dev.flotilla.sql.topologies;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopologiesTest {

    private static final Topology COUNTING = counting();

    @Test
    void shouldBeNamedWithTheirGroupWhenKafkaStreamsMakesThem() {
        assertThat(InternalTopics.of("velo-a-b", COUNTING)).containsExactly("velo-a-b-by-value-repartition",
                "velo-a-b-counts-changelog");
    }

    @Test
    void shouldDrawTopicsStoresAndWhatIsBetweenWhenItIsPictured() {
        String picture = TopologyPicture.of(COUNTING);

        assertThat(picture).startsWith("flowchart LR\n")
            .contains("([\"orders\"])", "([\"totals\"])", "[(\"counts\")]", "([\"by-value-repartition\"])", " <-.-> ")
            .doesNotContain("null");
        assertThat(picture.lines().filter(line -> line.contains("[(\"counts\")]"))).hasSize(1);
    }

    private static Topology counting() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("orders", Consumed.with(Serdes.String(), Serdes.String()))
            .groupBy((_, value) -> value, Grouped.with("by-value", Serdes.String(), Serdes.String()))
            .count(Materialized.as("counts"))
            .toStream()
            .to("totals", Produced.with(Serdes.String(), Serdes.Long()));
        return builder.build();
    }

}
