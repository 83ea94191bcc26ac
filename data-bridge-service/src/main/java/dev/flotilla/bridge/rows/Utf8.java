package dev.flotilla.bridge.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are UTF-8 as the standard has it. Parsers are more lenient, and what they
 * let through every store would judge in its own way.
 */
final class Utf8 {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final long ONES = 0x0101010101010101L;

    private Utf8() {
    }

    /** A zero byte is none of a text's, and makes parsers take it for UTF-16. */
    static boolean isText(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (at + Long.BYTES <= bytes.length && isPlain((long) WORDS.get(bytes, at))) {
                at += Long.BYTES;
            }
            else {
                int length = characterAt(bytes, at);
                if (length == 0) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    private static boolean isPlain(long word) {
        return ((word | word - ONES) & HIGH_BITS) == 0;
    }

    private static int characterAt(byte[] bytes, int at) {
        int first = bytes[at];
        if (first > 0) {
            return 1;
        }
        int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
        return switch (first & 0xFF) {
            case int b when b >= 0xC2 && b <= 0xDF -> follow(bytes, at, 2);
            case 0xE0 -> second >= 0xA0 ? follow(bytes, at, 3) : 0;
            case 0xED -> second <= 0x9F ? follow(bytes, at, 3) : 0;
            case int b when b >= 0xE1 && b <= 0xEF -> follow(bytes, at, 3);
            case 0xF0 -> second >= 0x90 ? follow(bytes, at, 4) : 0;
            case 0xF4 -> second <= 0x8F ? follow(bytes, at, 4) : 0;
            case int b when b >= 0xF1 && b <= 0xF3 -> follow(bytes, at, 4);
            default -> 0;
        };
    }

    private static int follow(byte[] bytes, int at, int length) {
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

}
