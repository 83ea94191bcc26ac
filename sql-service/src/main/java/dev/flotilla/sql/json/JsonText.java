package dev.flotilla.sql.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.types.BadRecord;

/**
 * The grammar of JSON over bytes: what is skipped is checked all the same.
 */
final class JsonText {

    /** Deeper than any record is, and far from the end of a stack. */
    private static final int DEEPEST = 200;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;

    private static final long HIGHS = 0x8080808080808080L;

    private JsonText() {
    }

    static int skipBlanks(byte[] json, int from) {
        int at = from;
        while (at < json.length && json[at] <= ' ' && json[at] >= 0
                && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        return at;
    }

    static int skip(byte[] json, int at, char wanted) {
        if (at >= json.length || json[at] != wanted) {
            throw unexpected(json, at, "'" + wanted + "'");
        }
        return at + 1;
    }

    static int skipName(byte[] json, int at) {
        if (at >= json.length || json[at] != '"') {
            throw unexpected(json, at, "a field's name in quotes");
        }
        return skipString(json, at);
    }

    static int skipValue(byte[] json, int at) {
        if (at >= json.length) {
            throw unexpected(json, at, "a value");
        }
        return switch (json[at]) {
            case '"' -> skipString(json, at);
            case '{', '[' -> skipNested(json, at);
            case 't' -> skipWord(json, at, "true");
            case 'f' -> skipWord(json, at, "false");
            case 'n' -> skipWord(json, at, "null");
            default -> skipNumber(json, at);
        };
    }

    /** From the opening quote to behind the closing one. */
    static int skipString(byte[] json, int quote) {
        int at = quote + 1;
        while (true) {
            at = skipPlain(json, at);
            if (at >= json.length) {
                throw unexpected(json, at, "the end of the text that begins at byte " + quote);
            }
            byte b = json[at];
            if (b == '"') {
                return at + 1;
            }
            if (b == '\\') {
                at = skipEscape(json, at);
            }
            else if (b < 0) {
                at = Utf8.skip(json, at);
            }
            else if (b < ' ') {
                throw unexpected(json, at, "text without control characters");
            }
            else {
                at++;
            }
        }
    }

    // Eight bytes at once, up to the first that is a quote, a backslash, below a blank,
    // or beyond ASCII. Borrows of the
    // subtractions can only make bytes above the first one look special.
    private static int skipPlain(byte[] json, int from) {
        int at = from;
        while (at + 8 <= json.length) {
            long bytes = (long) LONGS.get(json, at);
            long quotes = bytes ^ (ONES * '"');
            long slashes = bytes ^ (ONES * '\\');
            long special = (((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes)
                    | ((bytes - ONES * ' ') & ~bytes) | bytes) & HIGHS;
            if (special != 0) {
                return at + (Long.numberOfTrailingZeros(special) >> 3);
            }
            at += 8;
        }
        return at;
    }

    private static int skipEscape(byte[] json, int at) {
        if (at + 1 < json.length) {
            if ("\"\\/bfnrt".indexOf(json[at + 1]) >= 0) {
                return at + 2;
            }
            if (json[at + 1] == 'u' && at + 6 <= json.length) {
                for (int i = at + 2; i < at + 6; i++) {
                    if (Character.digit(json[i], 16) < 0) {
                        throw unexpected(json, i, "four hexadecimal digits");
                    }
                }
                return at + 6;
            }
        }
        throw unexpected(json, at, "an escape that JSON knows");
    }

    // Brackets are counted, not descended into: the stack is not the sender's to fill.
    private static int skipNested(byte[] json, int start) {
        long[] objects = new long[DEEPEST / Long.SIZE + 1];
        int depth = 0;
        int at = start;
        while (true) {
            boolean opened = at < json.length && (json[at] == '{' || json[at] == '[');
            if (opened) {
                if (++depth > DEEPEST) {
                    throw new BadRecord("values lie in each other more than " + DEEPEST + " deep");
                }
                put(objects, depth, json[at] == '{');
                at = skipBlanks(json, at + 1);
            }
            else {
                at = skipBlanks(json, skipValue(json, at));
            }
            if (!opened || closes(json, at, objects, depth)) {
                while (closes(json, at, objects, depth)) {
                    at++;
                    if (--depth == 0) {
                        return at;
                    }
                    at = skipBlanks(json, at);
                }
                at = skipBlanks(json, skip(json, at, ','));
            }
            if (isObject(objects, depth)) {
                at = skipBlanks(json, skip(json, skipBlanks(json, skipName(json, at)), ':'));
            }
        }
    }

    private static boolean closes(byte[] json, int at, long[] objects, int depth) {
        return at < json.length && json[at] == (isObject(objects, depth) ? '}' : ']');
    }

    private static void put(long[] bits, int index, boolean value) {
        if (value) {
            bits[index >> 6] |= 1L << index;
        }
        else {
            bits[index >> 6] &= ~(1L << index);
        }
    }

    private static boolean isObject(long[] bits, int index) {
        return (bits[index >> 6] >> index & 1) != 0;
    }

    private static int skipWord(byte[] json, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= json.length || json[at + i] != word.charAt(i)) {
                throw unexpected(json, at, "a value");
            }
        }
        return at + word.length();
    }

    private static int skipNumber(byte[] json, int start) {
        int at = json[start] == '-' ? start + 1 : start;
        if (at < json.length && json[at] == '0') {
            at++;
        }
        else {
            at = skipDigits(json, at, start == at ? "a value" : "a digit");
        }
        if (at < json.length && json[at] == '.') {
            at = skipDigits(json, at + 1, "a digit");
        }
        if (at < json.length && (json[at] == 'e' || json[at] == 'E')) {
            at++;
            if (at < json.length && (json[at] == '+' || json[at] == '-')) {
                at++;
            }
            at = skipDigits(json, at, "a digit");
        }
        return at;
    }

    private static int skipDigits(byte[] json, int from, String wanted) {
        int at = from;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw unexpected(json, at, wanted);
        }
        return at;
    }

    /** The characters of a text between its quotes. */
    static String text(byte[] json, int start, int end) {
        for (int i = start; i < end; i++) {
            if (json[i] == '\\') {
                return new String(unescaped(json, start, end), StandardCharsets.UTF_8);
            }
        }
        return new String(json, start, end - start, StandardCharsets.UTF_8);
    }

    static byte[] unescaped(byte[] json, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int plainFrom = start;
        for (int at = start; at < end; at++) {
            if (json[at] == '\\') {
                text.append(new String(json, plainFrom, at - plainFrom, StandardCharsets.UTF_8));
                at++;
                switch (json[at]) {
                    case 'b' -> text.append('\b');
                    case 'f' -> text.append('\f');
                    case 'n' -> text.append('\n');
                    case 'r' -> text.append('\r');
                    case 't' -> text.append('\t');
                    case 'u' -> {
                        text.append(
                                (char) Integer.parseInt(new String(json, at + 1, 4, StandardCharsets.US_ASCII), 16));
                        at += 4;
                    }
                    default -> text.append((char) json[at]);
                }
                plainFrom = at + 1;
            }
        }
        text.append(new String(json, plainFrom, end - plainFrom, StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static BadRecord unexpected(byte[] json, int at, String wanted) {
        return new BadRecord("not JSON: "
                + (at >= json.length ? "it ends at byte " + json.length : shown(json, at) + " at byte " + at)
                + " where " + wanted + " is needed");
    }

    // A byte, so that no payload gets into messages.
    static String shown(byte[] json, int at) {
        int b = json[at] & 0xff;
        return b > ' ' && b < 0x7f ? "'" + (char) b + "'" : "byte 0x" + Integer.toHexString(b);
    }

}
