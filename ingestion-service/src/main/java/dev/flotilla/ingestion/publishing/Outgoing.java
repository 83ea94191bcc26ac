package dev.flotilla.ingestion.publishing;

import java.nio.charset.StandardCharsets;

/**
 * An event in the form in which it travels.
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once and never compared; a copy per
                                          // event would be waste.
public record Outgoing(String key, byte[] value) {

    byte[] keyBytes() {
        return key.getBytes(StandardCharsets.UTF_8);
    }

}
