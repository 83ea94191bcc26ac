package dev.flotilla.sql.functions;

import java.util.Locale;

/**
 * The functions of numbers.
 */
final class NumberRows {

    private NumberRows() {
    }

    static FunctionGroup group() {
        FunctionGroup.Rows rows = FunctionGroup.titled("Numbers");
        exact(rows.of(MathFunctions.class));
        choice(rows.of(ChoiceFunctions.class));
        bits(rows.of(MathFunctions.class));
        real(rows.of(RealFunctions.class));
        return rows.done();
    }

    private static void exact(FunctionGroup.Rows rows) {
        rows.add("ABS(x)", "without its sign", each("abs"))
            .add("SIGN(x)", "-1, 0 or 1", "sign(BIGINT) BIGINT", "sign(DECIMAL) BIGINT", "sign(DOUBLE) BIGINT")
            .add("CEIL/CEILING(x)", "the next whole number above", each("ceil"))
            .add("FLOOR(x)", "the next whole number below", each("floor"))
            .add("ROUND(x [, n])", "to n digits behind the point, 0 if not said, halves away from zero",
                    rounding("round"))
            .add("TRUNC/TRUNCATE(x [, n])", "the digits behind cut off", rounding("trunc"))
            .add("MOD(x, divisor)", "what remains, as `%`", "mod(BIGINT, BIGINT) BIGINT",
                    "mod(DECIMAL, DECIMAL) DECIMAL", "mod(DOUBLE, DOUBLE) DOUBLE")
            .add("POWER/POW(x, n)", "exact where n is a `BIGINT`", "power(DECIMAL, BIGINT) DECIMAL",
                    "power(DOUBLE, DOUBLE) DOUBLE");
    }

    private static void choice(FunctionGroup.Rows rows) {
        rows.add("GREATEST(x, …)", "the greatest; of texts by their characters", several("greatest"))
            .add("LEAST(x, …)", "the least", several("least"))
            .add("WIDTH_BUCKET(x, low, high, n)", "which of n equal parts it is in: 0 is below, n + 1 above",
                    "widthBucket(DOUBLE, DOUBLE, DOUBLE, BIGINT) BIGINT");
    }

    private static void bits(FunctionGroup.Rows rows) {
        rows.add("BIT_AND(x, y)", "bit by bit; so the next three", "bitAnd(BIGINT, BIGINT) BIGINT")
            .add("BIT_OR(x, y)", "", "bitOr(BIGINT, BIGINT) BIGINT")
            .add("BIT_XOR(x, y)", "", "bitXor(BIGINT, BIGINT) BIGINT")
            .add("BIT_NOT(x)", "", "bitNot(BIGINT) BIGINT")
            .add("SHIFT_LEFT(x, n)", "by n bits", "shiftLeft(BIGINT, BIGINT) BIGINT")
            .add("SHIFT_RIGHT(x, n)", "by n bits, the sign kept", "shiftRight(BIGINT, BIGINT) BIGINT");
    }

    private static void real(FunctionGroup.Rows rows) {
        rows.add("SQRT(x)", "the square root", "sqrt(DOUBLE) DOUBLE")
            .add("CBRT(x)", "the cube root", "cbrt(DOUBLE) DOUBLE")
            .add("EXP(x)", "e to the power of x", "exp(DOUBLE) DOUBLE")
            .add("LN(x)", "the natural logarithm", "ln(DOUBLE) DOUBLE")
            .add("LOG([base,] x)", "the logarithm, the natural one without a base", "ln(DOUBLE) DOUBLE",
                    "log(DOUBLE, DOUBLE) DOUBLE")
            .add("LOG10(x)", "to base 10", "log10(DOUBLE) DOUBLE")
            .add("LOG2(x)", "to base 2", "log2(DOUBLE) DOUBLE");
        for (String name : new String[] { "SIN", "COS", "TAN", "COT", "ASIN", "ACOS", "ATAN", "SINH", "COSH",
                "TANH" }) {
            rows.add(name + "(x)", "SIN".equals(name) ? "in radians; so the next nine" : "",
                    name.toLowerCase(Locale.ROOT) + "(DOUBLE) DOUBLE");
        }
        rows.add("ATAN2(y, x)", "the angle to the point", "atan2(DOUBLE, DOUBLE) DOUBLE")
            .add("DEGREES(x)", "radians as degrees", "degrees(DOUBLE) DOUBLE")
            .add("RADIANS(x)", "degrees as radians", "radians(DOUBLE) DOUBLE")
            .add("PI()", "3.14159…", "pi() DOUBLE")
            .add("E()", "2.71828…", "e() DOUBLE");
    }

    private static String[] each(String method) {
        return new String[] { method + "(BIGINT) BIGINT", method + "(DECIMAL) DECIMAL", method + "(DOUBLE) DOUBLE" };
    }

    private static String[] rounding(String method) {
        return new String[] { method + "(BIGINT) BIGINT", method + "(DECIMAL) DECIMAL", method + "(DOUBLE) DOUBLE",
                method + "(BIGINT, BIGINT) BIGINT", method + "(DECIMAL, BIGINT) DECIMAL",
                method + "(DOUBLE, BIGINT) DOUBLE" };
    }

    private static String[] several(String method) {
        return new String[] { method + "(BIGINT...) BIGINT", method + "(DECIMAL...) DECIMAL",
                method + "(DOUBLE...) DOUBLE", method + "(STRING...) STRING", method + "(TIMESTAMP...) TIMESTAMP" };
    }

}
