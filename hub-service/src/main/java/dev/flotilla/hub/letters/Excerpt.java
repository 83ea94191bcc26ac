package dev.flotilla.hub.letters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * The beginning of some bytes, as text where they are UTF-8, else as Base64.
 */
record Excerpt(@Nullable String text, boolean isText, boolean cut) {

    static Excerpt of(byte @Nullable [] bytes, int most) {
        if (bytes == null) {
            return new Excerpt(null, true, false);
        }
        boolean cut = bytes.length > most;
        String text = text(bytes, Math.min(bytes.length, most), cut);
        return text != null ? new Excerpt(text, true, cut)
                : new Excerpt(Base64.getEncoder().encodeToString(cut ? Arrays.copyOf(bytes, most) : bytes), false, cut);
    }

    // Where the rest is cut off, a character may be cut, too: it is left out.
    private static @Nullable String text(byte[] bytes, int length, boolean cut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(length);
        return decoder.decode(ByteBuffer.wrap(bytes, 0, length), text, !cut).isError() ? null : text.flip().toString();
    }

}
