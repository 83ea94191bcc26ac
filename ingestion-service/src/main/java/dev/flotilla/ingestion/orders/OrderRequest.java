package dev.flotilla.ingestion.orders;

import java.time.Instant;
import java.util.List;

import dev.flotilla.common.events.Order;
import dev.flotilla.common.events.OrderItem;
import dev.flotilla.common.events.SafeText;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The documented shape of an order; {@link OrderForm} is what reads it.
 */
record OrderRequest(
        @Schema(pattern = SafeText.REGEX, description = "Yours, so that a retry is harmless; a UUIDv7 where absent.",
                example = "o-1") @Nullable String orderId,
        @Schema(pattern = SafeText.REGEX, requiredMode = Schema.RequiredMode.REQUIRED,
                description = "One customer's orders keep their order.", example = "c-17") String customerId,
        @Schema(minimum = "1", description = "Numbers one customer's orders 1, 2, 3 …") @Nullable Long customerSequence,
        @Schema(pattern = Order.CURRENCY_REGEX, requiredMode = Schema.RequiredMode.REQUIRED,
                example = "EUR") String currency,
        @ArraySchema(minItems = 1, maxItems = Order.MAX_ITEMS,
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED)) List<OrderItem> items,
        @Schema(description = "Now, where absent.", example = "2026-11-21T09:30:00Z") @Nullable Instant placedAt) {
}
