package dev.flotilla.hub.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class AlertsConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withUserConfiguration(Settings.class, AlertsConfiguration.class);

    @Test
    void shouldTellNobodyAndHaveAllMetricsWhenThereIsNoWebhook() {
        runner.run(context -> {
            assertThat(context.getBean(Herald.class)).isNotInstanceOf(Webhook.class);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(registry.get("flotilla.hub.webhook.sent").counters()).hasSize(4);
            assertThat(registry.get("flotilla.hub.alerts").gauges()).hasSize(RuleName.values().length);
        });
    }

    @Test
    void shouldTellTheWebhookWhenThereIsOne() {
        runner.withPropertyValues("flotilla.hub.alerts.webhook.url=https://hooks.example/x")
            .run(context -> assertThat(context.getBean(Herald.class)).isInstanceOf(Webhook.class));
    }

    @Test
    void shouldNotStartWhenTheAddressIsNone() {
        runner.withPropertyValues("flotilla.hub.alerts.webhook.url=hooks.example/token")
            .run(context -> assertThat(context).hasFailed()
                .getFailure()
                .rootCause()
                .hasMessageContaining("flotilla.hub.alerts.webhook.url")
                .hasMessageNotContaining("token"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AlertsProperties.class)
    static class Settings {

    }

}
