package dev.flotilla.sql.functions;

import java.math.BigDecimal;

/**
 * The first or the last of several in their order; of equal ones the one that stands
 * first.
 */
public final class ChoiceFunctions {

    private ChoiceFunctions() {
    }

    public static long greatest(long[] values) {
        long result = values[0];
        for (long value : values) {
            result = Math.max(result, value);
        }
        return result;
    }

    public static long least(long[] values) {
        long result = values[0];
        for (long value : values) {
            result = Math.min(result, value);
        }
        return result;
    }

    public static BigDecimal greatest(BigDecimal[] values) {
        return furthest(values, 1);
    }

    public static BigDecimal least(BigDecimal[] values) {
        return furthest(values, -1);
    }

    public static double greatest(double[] values) {
        double result = values[0];
        for (double value : values) {
            result = Math.max(result, value);
        }
        return result;
    }

    public static double least(double[] values) {
        double result = values[0];
        for (double value : values) {
            result = Math.min(result, value);
        }
        return result;
    }

    public static String greatest(String[] values) {
        return furthest(values, 1);
    }

    public static String least(String[] values) {
        return furthest(values, -1);
    }

    private static <T extends Comparable<T>> T furthest(T[] values, int direction) {
        T result = values[0];
        for (T value : values) {
            if (Integer.signum(value.compareTo(result)) == direction) {
                result = value;
            }
        }
        return result;
    }

    /**
     * Which of so many parts of equal width a value is in: 0 is below all, one more than
     * the parts above all.
     */
    public static long widthBucket(double x, double low, double high, long parts) {
        if (parts < 1 || parts > Integer.MAX_VALUE || !(low < high)) {
            throw Refusal.of("WIDTH_BUCKET", low + " to " + high + " in " + parts,
                    "the bounds rise, and there are 1 to " + Integer.MAX_VALUE + " parts");
        }
        if (x < low) {
            return 0;
        }
        return x >= high ? parts + 1 : Math.min(parts, (long) ((x - low) / (high - low) * parts) + 1);
    }

}
