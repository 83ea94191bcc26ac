package dev.flotilla.sql.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import dev.flotilla.testkit.properties.Bound;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class JobsPropertiesTest {

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        assertThat(Bound.from(Map.of(), JobsProperties.class)).isEqualTo(new JobsProperties(1, 1, Path.of("state/sql"),
                DataSize.ofMegabytes(64), DataSize.ofMegabytes(8), Duration.ofMillis(100), Duration.ofSeconds(60)));
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        Map<String, String> settings = Map.of("flotilla.sql.threads", "2", "flotilla.sql.standbys", "0",
                "flotilla.sql.state-dir", "/state", "flotilla.sql.state-memory", "1MB", "flotilla.sql.cache-memory",
                "2MB", "flotilla.sql.commit-interval", "1s", "flotilla.sql.longest-pause", "5s");

        assertThat(Bound.from(settings, JobsProperties.class)).isEqualTo(new JobsProperties(2, 0, Path.of("/state"),
                DataSize.ofMegabytes(1), DataSize.ofMegabytes(2), Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }

}
