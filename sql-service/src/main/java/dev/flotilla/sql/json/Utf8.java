package dev.flotilla.sql.json;

import dev.flotilla.sql.types.BadRecord;

/**
 * Characters beyond ASCII, checked.
 */
final class Utf8 {

    private Utf8() {
    }

    /** Behind the character that begins here. */
    static int skip(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) {
            throw broken(at);
        }
        int second = bytes[at + 1] & 0xff;
        // Overlong forms, surrogates, and what is beyond Unicode.
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            throw broken(at);
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                throw broken(at);
            }
        }
        return at + length;
    }

    private static BadRecord broken(int at) {
        return new BadRecord("not JSON: the text is not UTF-8 at byte " + at);
    }

}
