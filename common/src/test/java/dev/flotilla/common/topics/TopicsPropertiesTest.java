package dev.flotilla.common.topics;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(bind(Map.of())).isEqualTo(new TopicsProperties(true, 12, null, List.of(), Map.of()));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        TopicsProperties properties = bind(Map.of("flotilla.topics.provision", "false", "flotilla.topics.partitions",
                "6", "flotilla.topics.replication", "3", "flotilla.topics.declared[0].name", "orders",
                "flotilla.topics.declared[0].partitions", "24", "flotilla.topics.declared[0].replication", "2",
                "flotilla.topics.declared[0].compacted", "true", "flotilla.topics.declared[0].forever", "true",
                "flotilla.topics.declared[0].max-message-bytes", "2000000", "flotilla.topics.grow[orders.processed]",
                "48"));

        assertThat(properties).isEqualTo(new TopicsProperties(false, 6, (short) 3,
                List.of(new TopicsProperties.Topic("orders", 24, (short) 2, true, true, 2_000_000)),
                Map.of("orders.processed", 48)));
    }

    private static TopicsProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("flotilla.topics",
                TopicsProperties.class);
    }

}
