package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.json.JsonReader;
import dev.flotilla.sql.json.JsonSlice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Values of which only their JSON is known.
 */
public final class JsonFunctions {

    private static final BoundedCache<JsonPath> PATHS = new BoundedCache<>(256, JsonPath::parse);

    private JsonFunctions() {
    }

    public static String typeOf(JsonSlice value) {
        return switch (firstByte(value)) {
            case '"' -> "STRING";
            case '[' -> "ARRAY";
            case '{' -> "STRUCT";
            case 't', 'f' -> "BOOLEAN";
            case 'n' -> "NULL";
            default -> "NUMBER";
        };
    }

    static boolean isNull(JsonSlice value) {
        return firstByte(value) == 'n';
    }

    private static int firstByte(JsonSlice value) {
        int at = value.start();
        while (at < value.end() && value.bytes()[at] <= ' ' && value.bytes()[at] >= 0) {
            at++;
        }
        return at < value.end() ? value.bytes()[at] : 'n';
    }

    static String identity(String function, JsonSlice value) {
        return JsonReading.of(function, value, reading -> {
            reading.next();
            return reading.identity();
        });
    }

    public static String toJson(JsonSlice value) {
        return value.toString();
    }

    public static @Nullable JsonSlice parseJson(String text) {
        return parsed("PARSE_JSON", text);
    }

    private static @Nullable JsonSlice parsed(String function, String text) {
        return JsonReading.<@Nullable JsonSlice>of(function, JsonTexts.slice(text), reading -> {
            if (reading.next() == null) {
                throw Refusal.of(function, text, "there is no value in it");
            }
            JsonSlice read = reading.slice();
            if (reading.next() != null) {
                throw Refusal.of(function, text, "there is more than one value in it");
            }
            return isNull(read) ? null : read;
        });
    }

    public static long length(JsonSlice value) {
        return JsonReading.of("JSON_LENGTH", value, reading -> {
            reading.next();
            long count = 0;
            if (reading.isStruct()) {
                while (reading.nextName() != null) {
                    reading.next();
                    reading.skip();
                    count++;
                }
                return count;
            }
            return reading.isArray() ? ArrayFunctions.length(value) : 1L;
        });
    }

    public static JsonSlice keys(JsonSlice struct) {
        return JsonReading.of("JSON_KEYS", struct, reading -> {
            reading.begin(JsonToken.START_OBJECT, "struct");
            List<String> names = new ArrayList<>();
            for (String name = reading.nextName(); name != null; name = reading.nextName()) {
                names.add(name);
                reading.next();
                reading.skip();
            }
            return JsonTexts.array(names);
        });
    }

    public static @Nullable String jsonValue(String json, String path) {
        JsonPath steps = PATHS.get(path);
        JsonSlice whole = parsed("JSON_VALUE", json);
        JsonSlice part = whole == null ? null : steps.of(whole);
        return part == null ? null : JsonReader.anyToText(part.bytes(), part.start(), part.end());
    }

}
