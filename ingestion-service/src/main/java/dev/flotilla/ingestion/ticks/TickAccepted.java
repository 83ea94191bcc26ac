package dev.flotilla.ingestion.ticks;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The tick is in Kafka, and this is where.
 */
record TickAccepted(@Schema(example = "ACME") String symbol, @Schema(example = "market.ticks") String topic,
        @Schema(example = "3") int partition, @Schema(example = "88012") long offset) {
}
