package dev.flotilla.common.start;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class FleetDefaultsTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void shouldBeSafeWhenNothingIsSet() {
        applyDefaults();

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.kafka.producer.acks")).isEqualTo("all");
        assertThat(environment.getProperty("spring.kafka.consumer.isolation-level")).isEqualTo("read_committed");
        assertThat(environment.getProperty("spring.kafka.consumer.enable-auto-commit")).isEqualTo("false");
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
    }

    @Test
    void shouldGiveWayToEverySettingOfTheService() {
        environment.getPropertySources()
            .addLast(new MapPropertySource("service", Map.of("server.address", "0.0.0.0", "KAFKA_BOOTSTRAP_SERVERS",
                    "a:1,b:2", "logging.structured.format.console", "gelf")));
        applyDefaults();

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).isEqualTo("a:1,b:2");
        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("gelf");
    }

    @Test
    void shouldLogForMachinesWhenItRunsInKubernetes() {
        environment.getPropertySources()
            .addLast(new MapPropertySource("pod", Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1")));
        applyDefaults();

        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    }

    private void applyDefaults() {
        new FleetDefaultsEnvironmentPostProcessor().postProcessEnvironment(environment, new SpringApplication());
    }

}
