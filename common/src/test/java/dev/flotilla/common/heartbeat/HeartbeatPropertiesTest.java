package dev.flotilla.common.heartbeat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class HeartbeatPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(bind(Map.of()))
            .isEqualTo(new HeartbeatProperties(true, Duration.ofSeconds(5), Duration.ofSeconds(30)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        assertThat(bind(Map.of("flotilla.heartbeat.enabled", "false", "flotilla.heartbeat.interval", "1s",
                "flotilla.heartbeat.log-interval", "1m")))
            .isEqualTo(new HeartbeatProperties(false, Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    @Test
    void shouldRefuseAnIntervalThatWouldFloodTheTopic() {
        assertThatException().isThrownBy(() -> bind(Map.of("flotilla.heartbeat.interval", "1ms")))
            .havingRootCause()
            .withMessageContaining("flotilla.heartbeat.interval must be 100ms or more");
    }

    private static HeartbeatProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("flotilla.heartbeat",
                HeartbeatProperties.class);
    }

}
