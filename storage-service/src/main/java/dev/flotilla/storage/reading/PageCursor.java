package dev.flotilla.storage.reading;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ended. Opaque to clients, so that what pages are cut by may change.
 */
record PageCursor(long storedSeq) {

    static final PageCursor START = new PageCursor(0);

    private static final byte VERSION = 1;

    private static final int BYTES = 1 + Long.BYTES;

    String encode() {
        byte[] bytes = ByteBuffer.allocate(BYTES).put(VERSION).putLong(storedSeq).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<PageCursor> decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            boolean known = bytes.remaining() == BYTES && bytes.get() == VERSION;
            return known ? Optional.of(new PageCursor(bytes.getLong())) : Optional.empty();
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

}
