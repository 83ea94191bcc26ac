package dev.flotilla.ingestion.load;

import java.time.Duration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * How much load to make. What is absent is as configured; a run without an end goes on
 * until it is deleted.
 */
record LoadRequest(@Schema(description = "orders per second", example = "1000") @Min(1) @Max(MAX_RATE) int rate,
        @Schema(example = "1000") @Min(1) @Max(MAX_CUSTOMERS) @Nullable Integer customers,
        @Schema(description = "0 evenly, 1 as words are used in a language",
                example = "0.5") @DecimalMin("0") @DecimalMax("2") @Nullable Double skew,
        @Schema(description = "ends after so many orders", example = "10000") @Min(1) @Nullable Long maxOrders,
        @Schema(description = "ends after so long", type = "string", example = "PT30S") @Nullable Duration duration,
        @Schema(description = "the same seed makes the same orders") @Nullable Long seed) {

    static final int MAX_RATE = 1_000_000;

    static final int MAX_CUSTOMERS = 100_000;

}
