package dev.flotilla.sql.functions;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;

import dev.flotilla.sql.types.BadRecord;

/**
 * Texts as bytes, always UTF-8, and back.
 */
public final class EncodingFunctions {

    private EncodingFunctions() {
    }

    public static long ascii(String text) {
        return text.isEmpty() ? 0 : text.codePointAt(0);
    }

    public static String chr(long code) {
        if (code < 0 || code > Character.MAX_CODE_POINT
                || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)) {
            throw Refusal.of("CHR", code, "no character has this code; take 0 to 1114111 without the surrogates");
        }
        return Character.toString((int) code);
    }

    public static long octetLength(String text) {
        return bytes(text).length;
    }

    public static String md5(String text) {
        return digest("MD5", text);
    }

    public static String sha1(String text) {
        return digest("SHA-1", text);
    }

    public static String sha256(String text) {
        return digest("SHA-256", text);
    }

    public static String sha512(String text) {
        return digest("SHA-512", text);
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(text)));
        }
        catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no " + algorithm, missing);
        }
    }

    public static long crc32(String text) {
        CRC32 sum = new CRC32();
        sum.update(bytes(text));
        return sum.getValue();
    }

    public static String toBase64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    public static String fromBase64(String text) {
        try {
            return text("FROM_BASE64", text, Base64.getDecoder().decode(text));
        }
        catch (IllegalArgumentException wrong) {
            throw Refusal.of("FROM_BASE64", text, "this is not base 64");
        }
    }

    public static String toHex(String text) {
        return HexFormat.of().withUpperCase().formatHex(bytes(text));
    }

    public static String toHex(long number) {
        return Long.toHexString(number).toUpperCase(Locale.ROOT);
    }

    public static String fromHex(String text) {
        try {
            return text("FROM_HEX", text, HexFormat.of().parseHex(text));
        }
        catch (IllegalArgumentException wrong) {
            throw Refusal.of("FROM_HEX", text, "these are not pairs of hexadecimal digits");
        }
    }

    public static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String urlDecode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
        catch (IllegalArgumentException wrong) {
            throw Refusal.of("URL_DECODE", text, "a % stands before two hexadecimal digits");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String function, String argument, byte[] bytes) throws BadRecord {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
        catch (CharacterCodingException wrong) {
            throw Refusal.of(function, argument, "the bytes are not a text in UTF-8");
        }
    }

}
