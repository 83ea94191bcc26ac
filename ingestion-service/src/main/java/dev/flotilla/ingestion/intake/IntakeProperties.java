package dev.flotilla.ingestion.intake;

import java.time.Duration;

import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxEventSize of one event as the client writes it: a body, or a line of a batch
 * @param maxBodyBytes how much all single requests together may hold in memory
 * @param maxBatches how many batches may stream at a time
 * @param batchWindowRecords how many events of one batch may wait for Kafka's answer
 * @param batchWindowBytes how many bytes of them
 * @param batchSpool how large the file may grow that holds the answers of one batch whose
 * client does not read them yet
 * @param batchPatience how long the client of a batch may neither send nor read
 */
@Validated
@ConfigurationProperties("flotilla.ingestion.intake")
record IntakeProperties(@DefaultValue("64KB") DataSize maxEventSize, @DefaultValue("8MB") DataSize maxBodyBytes,
        @DefaultValue("16") @Positive int maxBatches, @DefaultValue("4000") @Positive int batchWindowRecords,
        @DefaultValue("1MB") DataSize batchWindowBytes, @DefaultValue("256MB") DataSize batchSpool,
        @DefaultValue("10m") @DurationMin(seconds = 1) @DurationMax(hours = 24) Duration batchPatience) {

    IntakeProperties {
        requireInt("max-event-size", maxEventSize);
        requireInt("max-body-bytes", maxBodyBytes);
        requireInt("batch-window-bytes", batchWindowBytes);
        if (maxEventSize.compareTo(maxBodyBytes) > 0) {
            throw new IllegalArgumentException("flotilla.ingestion.intake.max-body-bytes must be max-event-size ("
                    + maxEventSize + ") or more, but is " + maxBodyBytes + ": no request could ever be read");
        }
    }

    private static void requireInt(String name, DataSize size) {
        if (size.toBytes() < 1 || size.toBytes() > Integer.MAX_VALUE - 1) {
            throw new IllegalArgumentException(
                    "flotilla.ingestion.intake." + name + " must be 1B to 2047MB, but is " + size);
        }
    }

    int eventBytes() {
        return (int) maxEventSize.toBytes();
    }

    int bodyBytes() {
        return (int) maxBodyBytes.toBytes();
    }

    int windowBytes() {
        return (int) batchWindowBytes.toBytes();
    }

}
