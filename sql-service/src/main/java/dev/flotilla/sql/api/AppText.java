package dev.flotilla.sql.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.sql.text.SourceText;

/**
 * A file as it comes over the wire.
 */
final class AppText {

    static final int MAX_BYTES = 1 << 20;

    private AppText() {
    }

    static SourceText read(InputStream body, String name) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new FleetException(ErrorCode.TOO_LARGE,
                    "An application has at most %d bytes; split it into several.".formatted(MAX_BYTES));
        }
        try {
            return new SourceText(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        }
        catch (CharacterCodingException e) {
            throw new FleetException(ErrorCode.INVALID_REQUEST, "The body is not UTF-8 text; save the file as UTF-8.",
                    e);
        }
    }

}
