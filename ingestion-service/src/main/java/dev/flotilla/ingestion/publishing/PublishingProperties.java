package dev.flotilla.ingestion.publishing;

import java.time.Duration;

import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param requestDeadline within which every event has an answer; the producer's own
 * timeouts follow from it
 * @param retryAfter what a client is told to wait before it tries again
 * @param maxInFlightRecords how many events may wait for Kafka's answer at a time
 * @param maxInFlightBytes how many bytes of them; keep it below the producer's buffer
 */
@Validated
@ConfigurationProperties("flotilla.ingestion.publishing")
record PublishingProperties(
        @DefaultValue("5s") @DurationMin(millis = 200) @DurationMax(minutes = 5) Duration requestDeadline,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration retryAfter,
        @DefaultValue("20000") @Positive int maxInFlightRecords, @DefaultValue("16MB") DataSize maxInFlightBytes) {

    PublishingProperties {
        if (maxInFlightBytes.toBytes() < 1 || maxInFlightBytes.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("flotilla.ingestion.publishing.max-in-flight-bytes must be 1B to 2047MB,"
                    + " but is " + maxInFlightBytes + ": set it to less than the producer's buffer-memory");
        }
    }

    /**
     * Half of the deadline, so that a send that had to wait for Kafka's metadata still
     * has the other half for its acknowledgement.
     */
    Duration patienceBeforeHandOver() {
        return requestDeadline.dividedBy(2);
    }

}
