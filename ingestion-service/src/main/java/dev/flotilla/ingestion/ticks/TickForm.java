package dev.flotilla.ingestion.ticks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

import dev.flotilla.common.events.Tick;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.ingestion.reading.EventForm;
import dev.flotilla.ingestion.reading.Fields;
import dev.flotilla.ingestion.reading.Reading;

/**
 * A tick as clients send it: one without a time was traded now.
 */
final class TickForm implements EventForm<Tick> {

    private final InstantSource time;

    TickForm(InstantSource time) {
        this.time = time;
    }

    @Override
    public String topic() {
        return FleetTopics.MARKET_TICKS;
    }

    @Override
    public String nameField() {
        return "symbol";
    }

    @Override
    public String nameOf(Tick tick) {
        return tick.symbol();
    }

    @Override
    public String keyOf(Tick tick) {
        return tick.symbol();
    }

    @Override
    public String adviceWhenUnknown(Tick tick) {
        return "a tick has no id: send it again if a trade counted twice is better than one not counted";
    }

    @Override
    public Reading<Tick> read(Fields fields) {
        String symbol = fields.safeText("symbol");
        BigDecimal price = fields.decimal("price", false);
        BigDecimal volume = fields.decimal("volume", true);
        Instant tradeTime = fields.optionalInstant("tradeTime");
        return fields.complete(() -> new Tick(Objects.requireNonNull(symbol), Objects.requireNonNull(price),
                Objects.requireNonNull(volume), tradeTime == null ? time.instant() : tradeTime));
    }

}
