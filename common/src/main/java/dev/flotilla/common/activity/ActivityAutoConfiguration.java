package dev.flotilla.common.activity;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ActivityAutoConfiguration {

    @Bean
    FleetActivity fleetActivity(MeterRegistry registry) {
        return new FleetActivity(registry);
    }

}
