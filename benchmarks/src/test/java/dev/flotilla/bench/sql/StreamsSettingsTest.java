package dev.flotilla.bench.sql;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreamsSettingsTest {

    @Test
    void shouldGiveClientsTheirOwnWithoutPrefixWhenOneIsChanged() {
        StreamsSettings settings = StreamsSettings.usual()
            .with(Map.of("main.consumer.max.poll.records", "7", "commit.interval.ms", "50"));

        assertThat(settings.ofConsumers()).containsEntry("max.poll.records", "7").doesNotContainKey("linger.ms");
        assertThat(settings.ofProducers()).containsEntry("compression.type", "lz4").doesNotContainKey("client.id");
        assertThat(settings.file("here:1", "group", "/state")).contains("commit.interval.ms=50\n",
                "application.id=group\n", "producer.linger.ms=");
    }

}
