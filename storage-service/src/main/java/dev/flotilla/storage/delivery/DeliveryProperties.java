package dev.flotilla.storage.delivery;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param firstRetry the pause after the first failure of a partition; it doubles from
 * there
 * @param longestRetry the longest pause between two attempts
 * @param roundBudget how long the records of one poll may take before the rest is put
 * back; far below {@code max.poll.interval.ms}
 * @param alarmEvery how often an offset that is not in Kafka is looked at and logged
 * again
 */
@Validated
@ConfigurationProperties("flotilla.delivery")
record DeliveryProperties(@NotNull @DurationMin(millis = 10) @DefaultValue("200ms") Duration firstRetry,
        @NotNull @DurationMin(millis = 10) @DefaultValue("10s") Duration longestRetry,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("60s") Duration roundBudget,
        @NotNull @DurationMin(millis = 100) @DefaultValue("30s") Duration alarmEvery) {
}
