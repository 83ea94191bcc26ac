package dev.flotilla.common.heartbeat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateMeterTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final RateMeter<String> meter = new RateMeter<>();

    @Test
    void shouldBeZeroAtTheFirstLook() {
        assertThat(meter.perSecond("orders", 1000, START)).isZero();
    }

    @Test
    void shouldDivideTheDifferenceByTheTimeBetween() {
        meter.perSecond("orders", 1000, START);

        assertThat(meter.perSecond("orders", 1500, START.plusSeconds(5))).isEqualTo(100);
    }

    @Test
    void shouldRepeatTheLastRateWhenLookedAtTooSoon() {
        meter.perSecond("orders", 0, START);
        meter.perSecond("orders", 500, START.plusSeconds(5));

        assertThat(meter.perSecond("orders", 501, START.plusSeconds(5).plusMillis(10))).isEqualTo(100);
    }

    @Test
    void shouldKeepKeysApart() {
        meter.perSecond("orders", 0, START);
        meter.perSecond("market.ticks", 0, START);

        assertThat(meter.perSecond("market.ticks", 20, START.plusSeconds(1))).isEqualTo(20);
    }

}
