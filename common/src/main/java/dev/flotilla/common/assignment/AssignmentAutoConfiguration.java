package dev.flotilla.common.assignment;

import java.time.InstantSource;

import dev.flotilla.common.activity.FleetActivity;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(afterName = "dev.flotilla.common.activity.ActivityAutoConfiguration",
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBooleanProperty(name = "flotilla.assignment.enabled", matchIfMissing = true)
class AssignmentAutoConfiguration {

    @Bean
    AssignmentTracker assignmentTracker(InstantSource time, MeterRegistry registry) {
        return new AssignmentTracker(time, registry);
    }

    @Bean
    ConsumptionMeter consumptionMeter(AssignmentTracker tracker, FleetActivity activity, InstantSource time) {
        return new ConsumptionMeter(tracker, activity, time);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    RebalancesEndpoint rebalancesEndpoint(AssignmentTracker tracker) {
        return new RebalancesEndpoint(tracker);
    }

}
