package dev.flotilla.databridge.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import dev.flotilla.databridge.routes.ColumnType;

/**
 * Decimals from their digits, exactly or not at all.
 */
final class DecimalText {

    /** Beyond this, digits could overflow a long while they are added up. */
    private static final int LONG_DIGITS = ColumnType.Decimal.MAX_LONG_PRECISION;

    private static final int MAX_LENGTH = 1_000;

    private static final long[] POWERS = powers();

    private DecimalText() {
    }

    /** What reading came to. */
    sealed interface Result {

    }

    record Small(long unscaled) implements Result {
    }

    record Big(BigInteger unscaled) implements Result {
    }

    record Refused(String complaint) implements Result {
    }

    static Result read(char[] text, int offset, int length, ColumnType.Decimal type) {
        if (!type.isLong() || length > LONG_DIGITS) {
            return readAny(text, offset, length, type);
        }
        int at = offset;
        int end = offset + length;
        boolean isNegative = at < end && text[at] == '-';
        if (isNegative) {
            at++;
        }
        long unscaled = 0;
        int digits = 0;
        int point = -1;
        for (; at < end; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0');
                digits++;
            }
            else if (c == '.' && point < 0 && digits > 0) {
                point = digits;
            }
            else {
                return readAny(text, offset, length, type);
            }
        }
        int fraction = point < 0 ? 0 : digits - point;
        if (digits == 0 || point == digits || fraction > type.scale()
                || unscaled >= POWERS[type.precision() - type.scale() + fraction]) {
            return readAny(text, offset, length, type);
        }
        long scaled = unscaled * POWERS[type.scale() - fraction];
        return new Small(isNegative ? -scaled : scaled);
    }

    private static Result readAny(char[] text, int offset, int length, ColumnType.Decimal type) {
        if (length > MAX_LENGTH) {
            return new Refused("is a number of more than " + MAX_LENGTH + " characters");
        }
        try {
            return fit(new BigDecimal(text, offset, length), type);
        }
        catch (NumberFormatException _) {
            return new Refused("is not a number");
        }
    }

    // An exponent can make a few characters a number that fills the memory, so nothing is
    // scaled before it is known to fit.
    private static Result fit(BigDecimal number, ColumnType.Decimal type) {
        if (number.signum() == 0) {
            return result(BigInteger.ZERO, type);
        }
        if ((long) number.precision() - number.scale() > type.precision() - type.scale()) {
            return new Refused("is too great for " + type.notation());
        }
        if ((long) number.scale() - type.scale() > number.precision()) {
            return tooFine(type);
        }
        try {
            return result(number.setScale(type.scale(), RoundingMode.UNNECESSARY).unscaledValue(), type);
        }
        catch (ArithmeticException _) {
            return tooFine(type);
        }
    }

    private static Result tooFine(ColumnType.Decimal type) {
        return new Refused("has more than the " + type.scale() + " decimal places of " + type.notation());
    }

    private static Result result(BigInteger unscaled, ColumnType.Decimal type) {
        return type.isLong() ? new Small(unscaled.longValueExact()) : new Big(unscaled);
    }

    private static long[] powers() {
        long[] powers = new long[LONG_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

}
