package dev.flotilla.sql.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.flotilla.sql.types.BadRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A tree of what stands in JSON, read by somebody else's parser. Each part knows how it
 * is written.
 */
sealed interface Json {

    String raw();

    record Text(String raw, String value) implements Json {
    }

    record Num(String raw) implements Json {
    }

    record Truth(String raw, boolean value) implements Json {
    }

    record Nothing(String raw) implements Json {
    }

    record Array(String raw, List<Json> elements) implements Json {
    }

    record Struct(String raw, Map<String, Json> fields) implements Json {
    }

    static Json read(byte[] bytes) {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        }
        catch (CharacterCodingException wrong) {
            throw new BadRecord("not UTF-8");
        }
    }

    static Json read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new BadRecord("empty");
            }
            Json value = value(parser, text);
            if (parser.nextToken() != null) {
                throw new BadRecord("more than one value");
            }
            return value;
        }
        catch (JacksonException wrong) {
            throw new BadRecord("not JSON: " + wrong.getOriginalMessage());
        }
    }

    private static Json value(JsonParser parser, String text) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        return switch (parser.currentToken()) {
            case VALUE_STRING -> {
                String value = parser.getString();
                yield new Text(raw(parser, text, start), whole(value));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(parser.getString());
            case VALUE_TRUE -> new Truth("true", true);
            case VALUE_FALSE -> new Truth("false", false);
            case VALUE_NULL -> new Nothing("null");
            case START_ARRAY -> {
                List<Json> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser, text));
                }
                yield new Array(raw(parser, text, start), elements);
            }
            case START_OBJECT -> {
                Map<String, Json> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser, text));
                }
                yield new Struct(raw(parser, text, start), fields);
            }
            default -> throw new BadRecord("unexpected " + parser.currentToken());
        };
    }

    private static String raw(JsonParser parser, String text, int start) {
        parser.finishToken();
        return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }

    /** Half a pair of surrogates is no character of a text in UTF-8. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

}
