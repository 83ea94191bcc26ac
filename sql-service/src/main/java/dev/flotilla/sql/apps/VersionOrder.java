package dev.flotilla.sql.apps;

import java.math.BigInteger;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which of two versions is the newer one: {@code 1.10} comes after {@code 1.9}. Parts
 * that are no numbers are compared as text, after all numbers.
 */
final class VersionOrder {

    private static final Pattern SEPARATOR = Pattern.compile("[.\\-_+]");

    private VersionOrder() {
    }

    /** Where one of them has no version, neither is older. */
    static boolean isOlder(@Nullable String version, @Nullable String than) {
        return version != null && than != null && compare(version, than) < 0;
    }

    private static int compare(String left, String right) {
        String[] ours = SEPARATOR.split(left.strip(), -1);
        String[] theirs = SEPARATOR.split(right.strip(), -1);
        for (int i = 0; i < Math.max(ours.length, theirs.length); i++) {
            int order = part(i < ours.length ? ours[i] : "0", i < theirs.length ? theirs[i] : "0");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(String left, String right) {
        boolean number = isNumber(left);
        if (number != isNumber(right)) {
            return number ? -1 : 1;
        }
        return number ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

}
