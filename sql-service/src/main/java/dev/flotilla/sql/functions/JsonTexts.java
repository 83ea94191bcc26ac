package dev.flotilla.sql.functions;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.flotilla.sql.json.JsonSlice;

/**
 * Texts written as JSON.
 */
final class JsonTexts {

    private JsonTexts() {
    }

    static JsonSlice slice(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonSlice(bytes, 0, bytes.length);
    }

    static JsonSlice array(List<String> texts) {
        StringBuilder json = new StringBuilder("[");
        for (String text : texts) {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, text);
            Lengths.checked("an array", json.length());
        }
        return slice(json.append(']').toString());
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            }
            else if (character < ' ') {
                json.append("\\u00").append(character < 16 ? "0" : "").append(Integer.toHexString(character));
            }
            else {
                json.append(character);
            }
        }
        json.append('"');
    }

}
