package dev.flotilla.common.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * One trade on a market.
 */
public record Tick(String symbol, BigDecimal price, BigDecimal volume, Instant tradeTime) {

    public Tick {
        Objects.requireNonNull(tradeTime, "tradeTime is missing");
        SafeText.require("symbol", symbol);
        if (price.signum() <= 0) {
            throw new IllegalArgumentException("price must be above 0");
        }
        if (volume.signum() < 0) {
            throw new IllegalArgumentException("volume must be 0 or more");
        }
    }

}
