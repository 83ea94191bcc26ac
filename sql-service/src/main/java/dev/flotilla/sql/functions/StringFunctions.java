package dev.flotilla.sql.functions;

import java.util.Locale;

/**
 * Texts, counted in characters as people count them: a pair of surrogates is one.
 */
public final class StringFunctions {

    private StringFunctions() {
    }

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public static String initcap(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean inside = false;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            result.appendCodePoint(inside ? Character.toLowerCase(character) : Character.toTitleCase(character));
            inside = Character.isLetterOrDigit(character);
            i += Character.charCount(character);
        }
        return result.toString();
    }

    public static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static String substring(String text, long from) {
        return substring(text, from, Integer.MAX_VALUE);
    }

    public static String substring(String text, long from, long length) {
        int all = text.codePointCount(0, text.length());
        long first = from > 0 ? from - 1 : from == 0 ? 0 : all + Math.max(from, -Integer.MAX_VALUE);
        long behind = first + Math.clamp(length, 0, Integer.MAX_VALUE);
        return between(text, all, first, behind);
    }

    public static String left(String text, long count) {
        int all = text.codePointCount(0, text.length());
        return between(text, all, 0, count < 0 ? all + Lengths.clamped(count) : count);
    }

    public static String right(String text, long count) {
        int all = text.codePointCount(0, text.length());
        return between(text, all, count < 0 ? -(long) Lengths.clamped(count) : all - (long) Lengths.clamped(count),
                all);
    }

    private static String between(String text, int all, long first, long behind) {
        int low = Math.clamp(first, 0, all);
        int high = Math.clamp(behind, low, all);
        if (all == text.length()) {
            return text.substring(low, high);
        }
        int start = text.offsetByCodePoints(0, low);
        return text.substring(start, text.offsetByCodePoints(start, high - low));
    }

    public static String trim(String text) {
        return text.strip();
    }

    public static String ltrim(String text) {
        return text.stripLeading();
    }

    public static String rtrim(String text) {
        return text.stripTrailing();
    }

    public static String trim(String text, String characters) {
        return rtrim(ltrim(text, characters), characters);
    }

    public static String ltrim(String text, String characters) {
        int start = 0;
        while (start < text.length() && characters.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }

    public static String rtrim(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(0, end);
    }

    public static String lpad(String text, long width) {
        return lpad(text, width, " ");
    }

    public static String lpad(String text, long width, String with) {
        int all = text.codePointCount(0, text.length());
        return width <= all ? between(text, all, 0, width) : padding("LPAD", width, all, with) + text;
    }

    public static String rpad(String text, long width) {
        return rpad(text, width, " ");
    }

    public static String rpad(String text, long width, String with) {
        int all = text.codePointCount(0, text.length());
        return width <= all ? between(text, all, 0, width) : text + padding("RPAD", width, all, with);
    }

    private static String padding(String function, long width, int all, String with) {
        if (with.isEmpty()) {
            return "";
        }
        int missing = Lengths.checked(function, width) - all;
        int unit = with.codePointCount(0, with.length());
        String rest = between(with, unit, 0, missing % unit);
        Lengths.checked(function, (long) (missing / unit) * with.length() + rest.length());
        return with.repeat(missing / unit) + rest;
    }

    public static String repeat(String text, long times) {
        if (times <= 0 || text.isEmpty()) {
            return "";
        }
        Lengths.checked("REPEAT", text.length() * Math.min(times, Lengths.MOST + 1L));
        return text.repeat((int) times);
    }

    public static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    public static String concat(String[] texts) {
        return concatWs("", texts);
    }

    public static String concatWs(String separator, String[] texts) {
        long length = (long) separator.length() * texts.length;
        for (String text : texts) {
            length += text.length();
        }
        Lengths.checked("CONCAT", length);
        return String.join(separator, texts);
    }

    public static String replace(String text, String what, String with) {
        if (what.isEmpty()) {
            return text;
        }
        if (with.length() > what.length()) {
            Lengths.checked("REPLACE", text.length() + occurrences(text, what) * (with.length() - what.length()));
        }
        return text.replace(what, with);
    }

    public static long occurrences(String text, String what) {
        if (what.isEmpty()) {
            return 0;
        }
        long count = 0;
        for (int at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length())) {
            count++;
        }
        return count;
    }

    public static String translate(String text, String from, String to) {
        int[] olds = from.codePoints().toArray();
        int[] news = to.codePoints().toArray();
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int at = indexOf(olds, character);
            if (at < 0) {
                result.appendCodePoint(character);
            }
            else if (at < news.length) {
                result.appendCodePoint(news[at]);
            }
        });
        return result.toString();
    }

    private static int indexOf(int[] characters, int wanted) {
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    public static String space(long count) {
        return repeat(" ", count);
    }

}
