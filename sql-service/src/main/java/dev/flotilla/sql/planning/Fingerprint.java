package dev.flotilla.sql.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for a text, the same on every server.
 */
final class Fingerprint {

    private Fingerprint() {
    }

    /** Eight hexadecimal digits. */
    static String of(String text) {
        return HexFormat.of().formatHex(hash(text), 0, 4);
    }

    /** Ten decimal digits, where a time would differ from server to server. */
    static String digits(String text) {
        long number = 0;
        for (byte b : hash(text)) {
            number = (number * 256 + (b & 0xff)) % 10_000_000_000L;
        }
        return String.format("%010d", number);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every Java has SHA-256", ex);
        }
    }

}
