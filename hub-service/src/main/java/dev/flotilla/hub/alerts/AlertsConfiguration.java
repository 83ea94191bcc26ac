package dev.flotilla.hub.alerts;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    Herald alertHerald(AlertsProperties properties, MeterRegistry registry) {
        WebhookMeters meters = new WebhookMeters(registry);
        AlertsProperties.Webhook webhook = properties.webhook();
        WebhookTarget target = webhook.target();
        return target == null ? _ -> {
        } : new Webhook(target,
                new WebhookPatience(webhook.timeout(), webhook.attempts(), FIRST_PAUSE, webhook.maxQueue()), meters);
    }

    @Bean
    AlertBook alertBook(AlertsProperties properties, MeterRegistry registry, Herald alertHerald) {
        return new AlertBook(Rulebook.of(properties), properties.keep(), new AlertGauges(registry), alertHerald);
    }

}
