package dev.flotilla.sql.rows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import dev.flotilla.sql.json.JsonReader;
import dev.flotilla.sql.json.JsonSlice;
import dev.flotilla.sql.json.JsonWriter;
import dev.flotilla.sql.types.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * Keys of records as text: of one value its own, of several a JSON array.
 */
public final class Keys {

    /** No text has this byte alone. */
    private static final byte[] NOTHING = { 0 };

    private Keys() {
    }

    public static String text(JsonSlice any) {
        return JsonReader.anyToText(any.bytes(), any.start(), any.end());
    }

    public static String text(BigDecimal number) {
        return Decimals.canonical(number);
    }

    /** Rows without a value are a group, too. */
    public static byte[] ofGroup(@Nullable String[] parts) {
        if (parts.length == 1) {
            return parts[0] == null ? NOTHING.clone() : parts[0].getBytes(StandardCharsets.UTF_8);
        }
        return array(parts);
    }

    /** Null where a part is missing: nothing is equal to it. */
    public static byte @Nullable [] ofJoin(@Nullable String[] parts) {
        for (String part : parts) {
            if (part == null) {
                return null;
            }
        }
        return parts.length == 1 && parts[0] != null ? parts[0].getBytes(StandardCharsets.UTF_8) : array(parts);
    }

    /** The key of a group's record. */
    public static byte @Nullable [] ofRecord(byte[] groupKey) {
        return groupKey.length == 1 && groupKey[0] == 0 ? null : groupKey;
    }

    private static byte[] array(@Nullable String[] parts) {
        JsonWriter array = new JsonWriter();
        array.character('[');
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                array.character(',');
            }
            String part = parts[i];
            if (part == null) {
                array.nothing();
            }
            else {
                array.value(part);
            }
        }
        return array.character(']').toBytes();
    }

}
