package dev.flotilla.common.identity;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;
import java.time.InstantSource;

import static org.assertj.core.api.Assertions.assertThat;

class InstancePropertiesTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withInitializer(context -> new IdentityEnvironmentPostProcessor()
            .postProcessEnvironment(context.getEnvironment(), new SpringApplication()))
        .withConfiguration(AutoConfigurations.of(IdentityAutoConfiguration.class))
        .withUserConfiguration(Time.class);

    @Test
    void shouldHaveSafeDefaultsWhenNothingIsSet() {
        runner.run(context -> {
            InstanceProperties properties = context.getBean(InstanceProperties.class);
            assertThat(properties.service()).isEqualTo("service");
            assertThat(properties.id()).matches("service-[a-z0-9-]+-[0-9a-f]{8}");
            assertThat(properties.host()).isNotBlank();
            assertThat(properties.number()).isNull();
        });
    }

    @Test
    void shouldTakeEveryKeyWhenAllAreSet() {
        runner
            .withPropertyValues("flotilla.instance.service=s", "flotilla.instance.id=s-1", "flotilla.instance.host=h",
                    "flotilla.instance.number=3")
            .run(context -> assertThat(context.getBean(InstanceProperties.class))
                .isEqualTo(new InstanceProperties("s", "s-1", 3, "h")));
    }

    @Test
    void shouldBeOneNameForClientsAndMetrics() {
        runner.withPropertyValues("spring.application.name=storage-service", "INSTANCE_ID=7", "INSTANCE_NUMBER=7")
            .run(context -> {
                assertThat(context.getEnvironment().getProperty("spring.kafka.client-id"))
                    .isEqualTo("storage-service-7");
                assertThat(context.getEnvironment().getProperty("management.metrics.tags.instance_id"))
                    .isEqualTo("storage-service-7");
                assertThat(context.getBean(InstanceIdentity.class).id()).isEqualTo("storage-service-7");
                assertThat(context.getBean(InstanceIdentity.class).number()).isEqualTo(7);
            });
    }

    @Configuration(proxyBeanMethods = false)
    static class Time {

        @Bean
        InstantSource instantSource() {
            return InstantSource.fixed(Instant.EPOCH);
        }

    }

}
