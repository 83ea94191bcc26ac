package dev.flotilla.common.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of every record on a topic, pinned by golden files. It is its own mapper,
 * so that no service's settings for HTTP can change what is on the wire.
 */
public final class EventJson {

    private static final int MAX_DEPTH = 32;

    private static final JsonMapper MAPPER = JsonMapper
        .builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build())
        .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    private EventJson() {
    }

    public static byte[] write(Object event) {
        return MAPPER.writeValueAsBytes(event);
    }

    public static <T> Parsed<T> read(byte @Nullable [] json, Class<T> type) {
        return reader(type).read(json);
    }

    public static <T> Reader<T> reader(Class<T> type) {
        return new Reader<>(MAPPER.readerFor(type));
    }

    /**
     * Reads one type of event; keep one where many are read.
     */
    public static final class Reader<T> {

        private final ObjectReader reader;

        private Reader(ObjectReader reader) {
            this.reader = reader;
        }

        public Parsed<T> read(byte @Nullable [] json) {
            if (json == null) {
                return new Parsed.Unreadable<>("the value is null (a tombstone)");
            }
            try {
                T value = reader.readValue(json);
                return value == null ? new Parsed.Unreadable<>("the value is the JSON literal null")
                        : new Parsed.Valid<>(value);
            }
            catch (JacksonException | IllegalArgumentException | NullPointerException e) {
                return new Parsed.Unreadable<>(reason(e));
            }
        }

        // Jackson's own messages quote the source, and a payload must not reach a log or
        // a header; ours do not.
        private static String reason(RuntimeException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException
                    || e.getCause() instanceof NullPointerException ? e.getCause() : e;
            String what = cause.getClass().getSimpleName();
            if (cause instanceof JacksonException json) {
                TokenStreamLocation where = json.getLocation();
                return where == null ? what
                        : what + " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            }
            return what + ": " + cause.getMessage();
        }

    }

}
