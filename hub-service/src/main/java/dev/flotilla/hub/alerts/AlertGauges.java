package dev.flotilla.hub.alerts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.flotilla.hub.picture.Alert;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * How many alerts of each rule fire. All rules are there from the start, so that whoever
 * asks for one gets an answer.
 */
final class AlertGauges {

    private final Map<RuleName, AtomicInteger> firing = new EnumMap<>(RuleName.class);

    AlertGauges(MeterRegistry registry) {
        Arrays.stream(RuleName.values()).forEach(name -> {
            AtomicInteger count = new AtomicInteger();
            firing.put(name, count);
            Gauge.builder("flotilla.hub.alerts", count, AtomicInteger::get)
                .description("Alerts of the hub that fire now")
                .tag("alert", name.shown())
                .tag("severity", name.severity().name().toLowerCase(Locale.ROOT))
                .register(registry);
        });
    }

    void show(Collection<Tracked> alerts) {
        firing.forEach((name,
                count) -> count.set((int) alerts.stream()
                    .filter(tracked -> tracked.rule().name() == name)
                    .filter(tracked -> tracked.alert().state() == Alert.State.FIRING)
                    .count()));
    }

}
