package dev.flotilla.sql.functions;

import java.math.BigDecimal;

import dev.flotilla.sql.json.JsonSlice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Goes through the tokens of a value.
 */
final class JsonReading {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String function;

    private final JsonSlice value;

    private final JsonParser parser;

    private JsonReading(String function, JsonSlice value, JsonParser parser) {
        this.function = function;
        this.value = value;
        this.parser = parser;
    }

    /** What is made of the tokens. */
    @FunctionalInterface
    interface Use<T extends @Nullable Object> {

        T of(JsonReading reading);

    }

    static <T extends @Nullable Object> T of(String function, JsonSlice value, Use<T> use) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), value.bytes(), value.start(),
                value.end() - value.start())) {
            return use.of(new JsonReading(function, value, parser));
        }
        catch (JacksonException wrong) {
            throw Refusal.of(function, value, "this is not JSON: " + wrong.getOriginalMessage());
        }
    }

    /** Comes to the next token, which is null behind the value. */
    @Nullable JsonToken next() {
        return parser.nextToken();
    }

    void begin(JsonToken token, String what) {
        if (next() != token) {
            throw Refusal.of(function, value, "this is no " + what);
        }
    }

    /** Comes to the next element of an array, and says whether there was one. */
    boolean nextElement() {
        return next() != JsonToken.END_ARRAY;
    }

    /** Comes to the next name in a struct, if there is one. */
    @Nullable String nextName() {
        return parser.nextName();
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isNumber() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
    }

    boolean hasParts() {
        return parser.currentToken() == JsonToken.START_ARRAY || parser.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isStruct() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** The value as text, one with parts as its JSON. */
    String text() {
        return hasParts() ? slice().toString() : parser.getString();
    }

    BigDecimal number() {
        if (!isNumber()) {
            throw Refusal.of(function, value, "there is something else than numbers in it");
        }
        return MathFunctions.checked(function, parser.getDecimalValue());
    }

    /** The value where it lies; the parser is at its end then. */
    JsonSlice slice() {
        int start = value.start() + (int) parser.currentTokenLocation().getByteOffset();
        parser.finishToken();
        parser.skipChildren();
        int end = value.start() + (int) parser.currentLocation().getByteOffset();
        // A number ends where something else is seen, which is already read then.
        while (value.bytes()[end - 1] <= ' ' && value.bytes()[end - 1] >= 0) {
            end--;
        }
        return new JsonSlice(value.bytes(), start, end);
    }

    void skip() {
        parser.skipChildren();
    }

    /**
     * What is the same of equal values: 1 and 1.0 are equal, those with parts where they
     * are written alike.
     */
    String identity() {
        if (isNumber()) {
            return "number " + number().stripTrailingZeros();
        }
        return parser.currentToken() + " " + text();
    }

}
