package dev.flotilla.sql.json;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What lies in a value that is known to be JSON.
 */
public final class JsonMembers {

    private JsonMembers() {
    }

    /** All of an array, which is JSON of our own. */
    public static List<@Nullable JsonSlice> elements(byte[] array) {
        List<@Nullable JsonSlice> elements = new ArrayList<>();
        int at = 1;
        while (array[at] != ']') {
            int end = JsonText.skipValue(array, at);
            elements.add(slice(array, at, end));
            at = array[end] == ',' ? end + 1 : end;
        }
        return elements;
    }

    /**
     * Null beyond the end, before the beginning, for a null, and for what is no array.
     */
    public static @Nullable JsonSlice element(JsonSlice array, long index) {
        byte[] json = array.bytes();
        if (json[array.start()] != '[' || index < 0) {
            return null;
        }
        int at = JsonText.skipBlanks(json, array.start() + 1);
        for (long i = 0; json[at] != ']'; i++) {
            int end = JsonText.skipValue(json, at);
            if (i == index) {
                return slice(json, at, end);
            }
            at = JsonText.skipBlanks(json, end);
            if (json[at] == ',') {
                at = JsonText.skipBlanks(json, at + 1);
            }
        }
        return null;
    }

    /** Null for a null, for what is not there, and for what is no object. */
    public static @Nullable JsonSlice member(JsonSlice object, String name) {
        byte[] json = object.bytes();
        if (json[object.start()] != '{') {
            return null;
        }
        JsonSlice found = null;
        int at = JsonText.skipBlanks(json, object.start() + 1);
        while (json[at] != '}') {
            int nameEnd = JsonText.skipName(json, at);
            boolean same = JsonText.text(json, at + 1, nameEnd - 1).equals(name);
            at = JsonText.skipBlanks(json, JsonText.skipBlanks(json, nameEnd) + 1);
            int end = JsonText.skipValue(json, at);
            if (same) {
                found = slice(json, at, end);
            }
            at = JsonText.skipBlanks(json, end);
            if (json[at] == ',') {
                at = JsonText.skipBlanks(json, at + 1);
            }
        }
        return found;
    }

    private static @Nullable JsonSlice slice(byte[] json, int start, int end) {
        return json[start] == 'n' ? null : new JsonSlice(json, start, end);
    }

}
