package dev.flotilla.hub.alerts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What became of the notices. All outcomes are there from the start.
 */
final class WebhookMeters {

    enum Outcome {

        SENT, RETRIED, GIVEN_UP, DROPPED

    }

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    WebhookMeters(MeterRegistry registry) {
        Arrays.stream(Outcome.values())
            .forEach(outcome -> counters.put(outcome,
                    Counter.builder("flotilla.hub.webhook.sent")
                        .description("Notices of alerts to the webhook")
                        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .register(registry)));
    }

    void count(Outcome outcome) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

}
