package dev.flotilla.sql.types;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exact numbers, of a bounded size: what no sender can make costly.
 */
public final class Decimals {

    /** Twice what databases mostly offer. */
    public static final int MOST_DIGITS = 76;

    private static final MathContext QUOTIENT = MathContext.DECIMAL128;

    private Decimals() {
    }

    public static BigDecimal parse(String text, String name) {
        if (text.length() > 400) {
            throw new BadRecord(name + " is a number of " + text.length() + " characters");
        }
        try {
            return checked(new BigDecimal(text));
        }
        catch (NumberFormatException ex) {
            throw new BadRecord(name + " is not a number");
        }
    }

    public static BigDecimal add(BigDecimal left, BigDecimal right) {
        return checked(left.add(right));
    }

    public static BigDecimal subtract(BigDecimal left, BigDecimal right) {
        return checked(left.subtract(right));
    }

    public static BigDecimal multiply(BigDecimal left, BigDecimal right) {
        return checked(left.multiply(right));
    }

    public static BigDecimal divide(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new BadRecord("division by 0; NULLIF(x, 0) as the divisor makes the result NULL");
        }
        BigDecimal quotient = left.divide(right, QUOTIENT);
        return quotient.scale() > 0 ? shortened(quotient) : quotient;
    }

    public static BigDecimal remainder(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new BadRecord("remainder of a division by 0; NULLIF(x, 0) as the divisor makes the result NULL");
        }
        return checked(left.remainder(right));
    }

    /** Without zeros behind the last digit of the fraction. */
    public static BigDecimal shortened(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** With all its digits, never with an exponent. */
    public static String text(BigDecimal value) {
        return value.toPlainString();
    }

    /** Equal numbers have the same: 1.50 and 1.5. */
    public static String canonical(BigDecimal value) {
        return shortened(value).toPlainString();
    }

    public static BigDecimal checked(BigDecimal value) {
        // Both, since 1E+1000000000 has one digit and takes a gigabyte to write.
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DIGITS * 2 || value.scale() < -MOST_DIGITS) {
            throw new BadRecord("a number of more than " + MOST_DIGITS + " digits");
        }
        return value;
    }

}
