package dev.flotilla.databridge.rows;

/**
 * Looks into JSON that is kept as it stands.
 */
final class JsonText {

    private static final byte[] NUL = { '\\', 'u', '0', '0', '0', '0' };

    private JsonText() {
    }

    /** Whether valid JSON without zero bytes writes a NUL as an escape. */
    static boolean hasNul(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] == '\\') {
                if (isNulAt(json, i, to)) {
                    return true;
                }
                // What is escaped may be a backslash itself.
                i++;
            }
        }
        return false;
    }

    private static boolean isNulAt(byte[] json, int at, int to) {
        if (at + NUL.length > to) {
            return false;
        }
        for (int i = 0; i < NUL.length; i++) {
            if (json[at + i] != NUL[i]) {
                return false;
            }
        }
        return true;
    }

}
