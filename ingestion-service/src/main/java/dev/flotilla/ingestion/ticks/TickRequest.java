package dev.flotilla.ingestion.ticks;

import java.math.BigDecimal;
import java.time.Instant;

import dev.flotilla.common.events.SafeText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The documented shape of a tick; {@link TickForm} is what reads it.
 */
record TickRequest(
        @Schema(pattern = SafeText.REGEX, requiredMode = Schema.RequiredMode.REQUIRED, example = "ACME") String symbol,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Above 0.",
                example = "101.25") BigDecimal price,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minimum = "0", example = "300") BigDecimal volume,
        @Schema(description = "Now, where absent.", example = "2026-11-21T09:30:00Z") @Nullable Instant tradeTime) {
}
