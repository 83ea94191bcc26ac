package dev.flotilla.sql.functions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import dev.flotilla.sql.types.BadRecord;
import dev.flotilla.sql.types.Decimals;

/**
 * Exact arithmetic where the arguments are exact.
 */
public final class MathFunctions {

    private MathFunctions() {
    }

    public static long abs(long x) {
        if (x == Long.MIN_VALUE) {
            throw Refusal.of("ABS", x, "the result does not fit a BIGINT; CAST it to DECIMAL first");
        }
        return Math.abs(x);
    }

    public static BigDecimal abs(BigDecimal x) {
        return x.abs();
    }

    public static double abs(double x) {
        return Math.abs(x);
    }

    public static long sign(long x) {
        return Long.signum(x);
    }

    public static long sign(BigDecimal x) {
        return x.signum();
    }

    public static long sign(double x) {
        return (long) Math.signum(x);
    }

    public static long ceil(long x) {
        return x;
    }

    public static BigDecimal ceil(BigDecimal x) {
        return scaled("CEIL", x, 0, RoundingMode.CEILING);
    }

    public static double ceil(double x) {
        return Math.ceil(x);
    }

    public static long floor(long x) {
        return x;
    }

    public static BigDecimal floor(BigDecimal x) {
        return scaled("FLOOR", x, 0, RoundingMode.FLOOR);
    }

    public static double floor(double x) {
        return Math.floor(x);
    }

    public static long round(long x) {
        return x;
    }

    public static BigDecimal round(BigDecimal x) {
        return round(x, 0);
    }

    public static double round(double x) {
        return round(x, 0);
    }

    public static long round(long x, long digits) {
        return scaled("ROUND", x, digits, RoundingMode.HALF_UP);
    }

    public static BigDecimal round(BigDecimal x, long digits) {
        return scaled("ROUND", x, digits, RoundingMode.HALF_UP);
    }

    public static double round(double x, long digits) {
        return scaled("ROUND", x, digits, RoundingMode.HALF_UP);
    }

    public static long trunc(long x) {
        return x;
    }

    public static BigDecimal trunc(BigDecimal x) {
        return trunc(x, 0);
    }

    public static double trunc(double x) {
        return trunc(x, 0);
    }

    public static long trunc(long x, long digits) {
        return scaled("TRUNC", x, digits, RoundingMode.DOWN);
    }

    public static BigDecimal trunc(BigDecimal x, long digits) {
        return scaled("TRUNC", x, digits, RoundingMode.DOWN);
    }

    public static double trunc(double x, long digits) {
        return scaled("TRUNC", x, digits, RoundingMode.DOWN);
    }

    private static long scaled(String function, long x, long digits, RoundingMode mode) {
        if (digits >= 0) {
            return x;
        }
        try {
            return scaled(function, BigDecimal.valueOf(x), digits, mode).longValueExact();
        }
        catch (ArithmeticException overflow) {
            throw Refusal.of(function, x, "the result does not fit a BIGINT; CAST it to DECIMAL first");
        }
    }

    private static BigDecimal scaled(String function, BigDecimal x, long digits, RoundingMode mode) {
        return checked(function, cut(checked(function, x), digits, mode));
    }

    private static double scaled(String function, double x, long digits, RoundingMode mode) {
        RealFunctions.finite(function, x, x);
        return RealFunctions.finite(function, x, cut(BigDecimal.valueOf(x), digits, mode).doubleValue());
    }

    /** Digits that are not there need no zeros: only what is cut is changed. */
    private static BigDecimal cut(BigDecimal x, long digits, RoundingMode mode) {
        if (x.scale() <= digits) {
            return x;
        }
        if (digits < (long) x.scale() - x.precision()) {
            return BigDecimal.ZERO;
        }
        BigDecimal cut = x.setScale((int) digits, mode);
        return digits < 0 ? cut.setScale(0) : cut;
    }

    public static long mod(long x, long divisor) {
        if (divisor == 0) {
            throw Refusal.of("MOD", x, "the divisor is 0; leave such records out with WHERE");
        }
        return x % divisor;
    }

    public static BigDecimal mod(BigDecimal x, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw Refusal.of("MOD", x, "the divisor is 0; leave such records out with WHERE");
        }
        return checked("MOD", checked("MOD", x).remainder(checked("MOD", divisor)));
    }

    public static double mod(double x, double divisor) {
        if (divisor == 0) {
            throw Refusal.of("MOD", x, "the divisor is 0; leave such records out with WHERE");
        }
        return x % divisor;
    }

    public static BigDecimal power(BigDecimal base, long exponent) {
        if (exponent < 0 && base.signum() == 0) {
            throw Refusal.of("POWER", base, "0 has no power of " + exponent);
        }
        BigDecimal result = BigDecimal.ONE;
        BigDecimal square = checked("POWER", base);
        long left = exponent == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(exponent);
        while (left > 0) {
            if ((left & 1) == 1) {
                result = checked("POWER", result.multiply(square));
            }
            left >>= 1;
            if (left > 0) {
                square = checked("POWER", square.multiply(square));
            }
        }
        return exponent < 0 ? checked("POWER", BigDecimal.ONE.divide(result, MathContext.DECIMAL128)) : result;
    }

    public static double power(double base, double exponent) {
        return RealFunctions.finite("POWER", base, Math.pow(base, exponent));
    }

    public static long bitAnd(long x, long y) {
        return x & y;
    }

    public static long bitOr(long x, long y) {
        return x | y;
    }

    public static long bitXor(long x, long y) {
        return x ^ y;
    }

    public static long bitNot(long x) {
        return ~x;
    }

    public static long shiftLeft(long x, long bits) {
        return bits < 0 ? shiftRight(x, bits == Long.MIN_VALUE ? Long.MAX_VALUE : -bits) : bits > 63 ? 0 : x << bits;
    }

    public static long shiftRight(long x, long bits) {
        return bits < 0 ? shiftLeft(x, bits == Long.MIN_VALUE ? Long.MAX_VALUE : -bits) : x >> Math.min(bits, 63);
    }

    static BigDecimal checked(String function, BigDecimal x) {
        try {
            return Decimals.checked(x);
        }
        catch (BadRecord tooLong) {
            throw Refusal.of(function, x, tooLong.getMessage() + "; ROUND it or CAST it to DOUBLE");
        }
    }

}
