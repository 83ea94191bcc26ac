package dev.flotilla.databridge.postgres;

import java.math.BigInteger;
import java.sql.SQLException;

/**
 * Decimals in PostgreSQL's binary form: digits of base 10,000, aligned at the decimal
 * point.
 */
final class BinaryNumeric {

    private static final int BASE = 10_000;

    private static final int BASE_DIGITS = 4;

    private static final int NEGATIVE = 0x4000;

    private static final int HEADER = 8;

    private static final long[] POWERS = powers();

    private BinaryNumeric() {
    }

    static void write(BinaryCopy copy, long unscaled, int scale) throws SQLException {
        long absolute = Math.abs(unscaled);
        long whole = absolute / POWERS[scale];
        long fraction = absolute % POWERS[scale];
        int wholeDigits = 0;
        for (long rest = whole; rest > 0; rest /= BASE) {
            wholeDigits++;
        }
        header(copy, wholeDigits, unscaled < 0, scale);
        for (int i = wholeDigits - 1; i >= 0; i--) {
            copy.int16((int) (whole / POWERS[i * BASE_DIGITS] % BASE));
        }
        int left = scale;
        while (left > 0) {
            if (left >= BASE_DIGITS) {
                left -= BASE_DIGITS;
                copy.int16((int) (fraction / POWERS[left] % BASE));
            }
            else {
                copy.int16((int) (fraction % POWERS[left] * POWERS[BASE_DIGITS - left]));
                left = 0;
            }
        }
    }

    static void write(BinaryCopy copy, BigInteger unscaled, int scale) throws SQLException {
        String digits = unscaled.abs().toString();
        int wholeLength = Math.max(0, digits.length() - scale);
        int wholeDigits = (wholeLength + BASE_DIGITS - 1) / BASE_DIGITS;
        int fractionDigits = (scale + BASE_DIGITS - 1) / BASE_DIGITS;
        String aligned = "0".repeat(wholeDigits * BASE_DIGITS - wholeLength) + digits.substring(0, wholeLength)
                + "0".repeat(Math.max(0, scale - digits.length())) + digits.substring(wholeLength)
                + "0".repeat(fractionDigits * BASE_DIGITS - scale);
        header(copy, wholeDigits, unscaled.signum() < 0, scale);
        for (int at = 0; at < aligned.length(); at += BASE_DIGITS) {
            copy.int16(Integer.parseInt(aligned, at, at + BASE_DIGITS, 10));
        }
    }

    private static void header(BinaryCopy copy, int wholeDigits, boolean isNegative, int scale) throws SQLException {
        int digits = wholeDigits + (scale + BASE_DIGITS - 1) / BASE_DIGITS;
        copy.int32(HEADER + digits * Short.BYTES);
        copy.int16(digits);
        copy.int16(wholeDigits - 1);
        copy.int16(isNegative ? NEGATIVE : 0);
        copy.int16(scale);
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

}
