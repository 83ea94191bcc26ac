package dev.flotilla.sql.functions;

/**
 * Functions of real numbers. What has no finite result is refused, since JSON cannot say
 * it.
 */
public final class RealFunctions {

    private RealFunctions() {
    }

    public static double sqrt(double x) {
        return finite("SQRT", x, Math.sqrt(x));
    }

    public static double cbrt(double x) {
        return finite("CBRT", x, Math.cbrt(x));
    }

    public static double exp(double x) {
        return finite("EXP", x, Math.exp(x));
    }

    public static double ln(double x) {
        return finite("LN", x, Math.log(x));
    }

    public static double log(double base, double x) {
        return finite("LOG", x, Math.log(x) / Math.log(base));
    }

    public static double log10(double x) {
        return finite("LOG10", x, Math.log10(x));
    }

    public static double log2(double x) {
        return finite("LOG2", x, Math.log(x) / Math.log(2));
    }

    public static double sin(double x) {
        return finite("SIN", x, Math.sin(x));
    }

    public static double cos(double x) {
        return finite("COS", x, Math.cos(x));
    }

    public static double tan(double x) {
        return finite("TAN", x, Math.tan(x));
    }

    public static double cot(double x) {
        return finite("COT", x, 1 / Math.tan(x));
    }

    public static double asin(double x) {
        return finite("ASIN", x, Math.asin(x));
    }

    public static double acos(double x) {
        return finite("ACOS", x, Math.acos(x));
    }

    public static double atan(double x) {
        return finite("ATAN", x, Math.atan(x));
    }

    public static double atan2(double y, double x) {
        return finite("ATAN2", y, Math.atan2(y, x));
    }

    public static double sinh(double x) {
        return finite("SINH", x, Math.sinh(x));
    }

    public static double cosh(double x) {
        return finite("COSH", x, Math.cosh(x));
    }

    public static double tanh(double x) {
        return finite("TANH", x, Math.tanh(x));
    }

    public static double degrees(double x) {
        return finite("DEGREES", x, Math.toDegrees(x));
    }

    public static double radians(double x) {
        return finite("RADIANS", x, Math.toRadians(x));
    }

    public static double pi() {
        return Math.PI;
    }

    public static double e() {
        return Math.E;
    }

    static double finite(String function, double argument, double result) {
        if (!Double.isFinite(result)) {
            throw Refusal.of(function, argument, "there is no finite result; leave such records out with WHERE");
        }
        return result;
    }

}
