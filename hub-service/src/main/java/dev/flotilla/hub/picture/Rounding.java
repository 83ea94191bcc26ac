package dev.flotilla.hub.picture;

import org.jspecify.annotations.Nullable;

/**
 * Nobody reads the third digit of a rate, and every one that differs would be sent.
 */
final class Rounding {

    private Rounding() {
    }

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static @Nullable Double hundredths(@Nullable Double value) {
        return value == null ? null : (Double) hundredths(value.doubleValue());
    }

}
