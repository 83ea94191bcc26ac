package dev.flotilla.databridge.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are UTF-8 as the standard has it. Parsers are more lenient, and what they
 * let through every store would judge in its own way.
 */
final class Utf8 {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    // The length of the character, or 0 where there is none.
    private static int characterAt(byte[] bytes, int at) {
        if (bytes[at] > 0) {
            return 1;
        }
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        if (first < 0xE0) {
            return follow(bytes, at, 2, 0x80, 0xBF);
        }
        // The second byte's range rules out longer forms than needed, surrogates, and
        // what is beyond Unicode.
        if (first < 0xF0) {
            return follow(bytes, at, 3, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
        }
        return follow(bytes, at, 4, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
    }

    private static int follow(byte[] bytes, int at, int length, int leastSecond, int greatestSecond) {
        if (at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        if (second < leastSecond || second > greatestSecond) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

}
