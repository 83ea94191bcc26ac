package dev.flotilla.ingestion.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.flotilla.common.errors.ErrorCode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads bytes that may be anything at all. Its answers never quote Jackson, whose
 * messages quote the payload.
 */
public final class EventReader<T> {

    private static final int MAX_DEPTH = 16;

    private static final int MAX_NUMBER_CHARS = 100;

    private static final ObjectReader TREES = JsonMapper.builder(JsonFactory.builder()
        .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(MAX_NUMBER_CHARS).build())
        .build())
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readerFor(JsonNode.class);

    private final EventForm<T> form;

    public EventReader(EventForm<T> form) {
        this.form = form;
    }

    public Reading<T> read(byte[] bytes) {
        String text;
        try {
            // Strictly, and before Jackson, which would guess at UTF-16 and UTF-32 too.
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
        catch (CharacterCodingException e) {
            return malformed("It is not valid UTF-8; send JSON in UTF-8.");
        }
        try {
            JsonNode json = TREES.readValue(withoutByteOrderMark(text));
            return json.isObject() ? form.read(new Fields(json, "", new Problems()))
                    : malformed("It must be one JSON object"
                            + (json.isMissingNode() ? ", but is empty." : ", but is " + Shown.value(json) + "."));
        }
        catch (JacksonException e) {
            return malformed(reason(e) + at(e.getLocation()));
        }
        catch (NumberFormatException e) {
            // What Jackson lets through of BigDecimal where an exponent passes an int.
            return malformed("It has a number that is too large to be read.");
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String reason(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ -> "It is nested deeper than " + MAX_DEPTH
                    + " levels, or has a number of more than " + MAX_NUMBER_CHARS + " digits";
            case UnexpectedEndOfInputException _ -> "The JSON ends before it is complete";
            case StreamReadException _ -> "It is not valid JSON";
            case MismatchedInputException _ -> "It has the same field twice, or something behind the JSON object";
            default -> "It cannot be read as JSON";
        };
    }

    private static String at(TokenStreamLocation location) {
        return location == null ? "." : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ").";
    }

    private static <T> Reading<T> malformed(String problem) {
        return new Reading.Invalid<>(ErrorCode.MALFORMED_JSON, problem, List.of());
    }

}
