package dev.flotilla.delivery.listening;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param memory about what all records together may take that this instance has read and
 * not yet written; where absent, an eighth of the heap, beside which there is room for as
 * many that are being written, and for the collector to work
 * @param records how many of them there may be
 * @param batchRecords at how many a partition's records are written at once
 * @param batchMemory at how much
 * @param maxAge how long a record may wait for others to be written with it: longer makes
 * larger and fewer batches, shorter makes it readable sooner
 * @param writers how many batches are written at a time, and so how many connections to
 * the store are used
 * @param firstRetry the pause after the first failure of a partition; it doubles from
 * there
 * @param longestRetry the longest pause between two attempts
 * @param alarmEvery how often an offset that is not in Kafka is looked at again, and how
 * often a failure that lasts is logged
 * @param confirmEvery how often a store is asked about a partition that has nothing to
 * write: after a failover to a replica that was behind it may have less than it had
 * @param drainWithin how long partitions that are taken away may take to be written
 */
@Validated
@ConfigurationProperties("flotilla.delivery")
record DeliveryProperties(@Nullable DataSize memory, @Min(100) @Max(10_000_000) @DefaultValue("200000") int records,
        @Min(1) @Max(1_000_000) @DefaultValue("10000") int batchRecords,
        @NotNull @DefaultValue("4MB") DataSize batchMemory,
        @NotNull @DurationMin(millis = 0) @DefaultValue("20ms") Duration maxAge,
        @Min(1) @Max(64) @DefaultValue("4") int writers,
        @NotNull @DurationMin(millis = 10) @DefaultValue("200ms") Duration firstRetry,
        @NotNull @DurationMin(millis = 10) @DefaultValue("10s") Duration longestRetry,
        @NotNull @DurationMin(millis = 100) @DefaultValue("30s") Duration alarmEvery,
        @NotNull @DurationMin(millis = 100) @DefaultValue("5s") Duration confirmEvery,
        @NotNull @DurationMin(millis = 0) @DefaultValue("800ms") Duration drainWithin) {

    private static final int SHARE_OF_HEAP = 8;

    long memoryBytes(long heap) {
        return memory == null ? heap / SHARE_OF_HEAP : memory.toBytes();
    }

}
