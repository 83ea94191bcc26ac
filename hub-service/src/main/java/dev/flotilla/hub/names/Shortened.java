package dev.flotilla.hub.names;

/**
 * Names no longer than there is room for, without half a character at the cut.
 */
public final class Shortened {

    private Shortened() {
    }

    /** Its beginning, with a sign where there was more. */
    public static String to(int most, String name) {
        if (name.length() <= most) {
            return name;
        }
        int cut = most - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    /** Its end, where what tells it from others is. */
    public static String toEnd(int most, String name) {
        if (name.length() <= most) {
            return name;
        }
        int cut = name.length() - most + 1;
        return "…" + name.substring(Character.isLowSurrogate(name.charAt(cut)) ? cut + 1 : cut);
    }

    /** One line of a log: nothing in it begins another, or hides what follows. */
    public static String line(int most, String name) {
        return to(most, name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\u0080-\\u009f]", "?"));
    }

}
