package dev.flotilla.sql.rows;

import dev.flotilla.sql.types.BadRecord;

/**
 * Whole numbers of 64 bits and DOUBLEs, which refuse what they cannot hold.
 */
public final class Arithmetics {

    private Arithmetics() {
    }

    public static long add(long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw tooLarge("+");
        }
        return sum;
    }

    public static long subtract(long left, long right) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            throw tooLarge("-");
        }
        return difference;
    }

    public static long multiply(long left, long right) {
        try {
            return Math.multiplyExact(left, right);
        }
        catch (ArithmeticException ex) {
            throw tooLarge("*");
        }
    }

    public static long remainder(long left, long right) {
        if (right == 0) {
            throw new BadRecord("remainder of a division by 0; NULLIF(x, 0) as the divisor makes the result NULL");
        }
        return left % right;
    }

    public static long negate(long value) {
        return subtract(0, value);
    }

    public static double divide(double left, double right) {
        if (right == 0) {
            throw new BadRecord("division by 0; NULLIF(x, 0) as the divisor makes the result NULL");
        }
        return left / right;
    }

    public static double remainder(double left, double right) {
        if (right == 0) {
            throw new BadRecord("remainder of a division by 0; NULLIF(x, 0) as the divisor makes the result NULL");
        }
        return left % right;
    }

    private static BadRecord tooLarge(String operator) {
        return new BadRecord(
                "the result of " + operator + " has more than 64 bits; CAST one side to DECIMAL to have more");
    }

}
