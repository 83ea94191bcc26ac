package dev.flotilla.ingestion.orders;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The order is in Kafka, and this is where.
 */
record OrderAccepted(@Schema(example = "01998d2e-7a1b-7c3d-9e4f-5a6b7c8d9e0f") String orderId,
        @Schema(example = "orders") String topic, @Schema(example = "7") int partition,
        @Schema(example = "1042") long offset) {
}
