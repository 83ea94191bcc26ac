package dev.flotilla.sql.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

import dev.flotilla.sql.types.BadRecord;

/**
 * Arithmetic as the reference of the language has it, written without a thought of speed.
 */
final class Numbers {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {
    }

    static BigDecimal decimal(String text) {
        if (text.length() > 400) {
            throw new BadRecord("too long a number");
        }
        try {
            return bounded(new BigDecimal(text));
        }
        catch (NumberFormatException wrong) {
            throw new BadRecord("no number");
        }
    }

    static BigDecimal bounded(BigDecimal value) {
        if (value.precision() > 76 || value.scale() > 152 || value.scale() < -76) {
            throw new BadRecord("more than 76 digits");
        }
        return value;
    }

    static double real(String text) {
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new BadRecord("beyond a DOUBLE");
        }
        return value;
    }

    static long whole(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > 0) {
            throw new BadRecord("a fraction");
        }
        return inLong(stripped.toBigInteger());
    }

    static long truncated(BigDecimal value) {
        return inLong(value.setScale(0, RoundingMode.DOWN).toBigInteger());
    }

    static long inLong(BigInteger value) {
        if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
            throw new BadRecord("more than 64 bits");
        }
        return value.longValue();
    }

    static long calculate(String operator, long left, long right) {
        BigInteger one = BigInteger.valueOf(left);
        BigInteger other = BigInteger.valueOf(right);
        return inLong(switch (operator) {
            case "+" -> one.add(other);
            case "-" -> one.subtract(other);
            case "*" -> one.multiply(other);
            default -> one.remainder(notZero(other));
        });
    }

    private static BigInteger notZero(BigInteger value) {
        if (value.signum() == 0) {
            throw new BadRecord("division by 0");
        }
        return value;
    }

    static BigDecimal calculate(String operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case "+" -> bounded(left.add(right));
            case "-" -> bounded(left.subtract(right));
            case "*" -> bounded(left.multiply(right));
            case "/" -> quotient(left, right);
            default -> {
                if (right.signum() == 0) {
                    throw new BadRecord("division by 0");
                }
                yield bounded(left.remainder(right));
            }
        };
    }

    static BigDecimal quotient(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new BadRecord("division by 0");
        }
        BigDecimal quotient = left.divide(right, new MathContext(34, RoundingMode.HALF_EVEN));
        return quotient.scale() > 0 ? new BigDecimal(canonical(quotient)) : quotient;
    }

    static double calculate(String operator, double left, double right) {
        if (right == 0 && ("/".equals(operator) || "%".equals(operator))) {
            throw new BadRecord("division by 0");
        }
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            default -> left % right;
        };
    }

    /** Equal numbers have the same. */
    static String canonical(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

}
