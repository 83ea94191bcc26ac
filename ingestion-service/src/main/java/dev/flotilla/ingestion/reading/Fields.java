package dev.flotilla.ingestion.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.events.SafeText;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The fields of one JSON object. A field that is missing or wrong is noted and answered
 * with null, so that one reading finds everything that is wrong; what a form never asked
 * for is noted as unknown, because a mistyped optional field would otherwise vanish in
 * silence.
 */
public final class Fields {

    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final int MAX_DIGITS = 18;

    private final Set<String> known = new HashSet<>();

    private final JsonNode object;

    private final String path;

    private final Problems problems;

    Fields(JsonNode object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    public @Nullable String safeText(String name) {
        return required(name, value -> safeText(name, value));
    }

    public @Nullable String optionalSafeText(String name) {
        return optional(name, value -> safeText(name, value));
    }

    public @Nullable String text(String name, Pattern pattern, String remedy) {
        return required(name,
                value -> orNote(
                        value.isString() && pattern.matcher(value.stringValue()).matches() ? value.stringValue() : null,
                        name, value, remedy));
    }

    public @Nullable Long whole(String name, long min, long max) {
        return required(name, value -> whole(name, value, min, max));
    }

    public @Nullable Long optionalWhole(String name, long min, long max) {
        return optional(name, value -> whole(name, value, min, max));
    }

    /**
     * A decimal number that every consumer can still calculate with: a few characters
     * such as 1e999999999 would otherwise be a gigabyte of digits to whoever adds to it.
     */
    public @Nullable BigDecimal decimal(String name, boolean zeroAllowed) {
        String remedy = "must be a number " + (zeroAllowed ? "of 0 or more" : "above 0") + " with up to " + MAX_DIGITS
                + " digits before and after the point";
        return required(name, value -> {
            BigDecimal number = value.isNumber() ? value.decimalValue() : null;
            return orNote(number != null && isSmall(number) && number.signum() >= (zeroAllowed ? 0 : 1) ? number : null,
                    name, value, remedy);
        });
    }

    public @Nullable Instant optionalInstant(String name) {
        return optional(name, value -> {
            Instant instant = value.isString() ? parsed(value.stringValue()) : null;
            return orNote(instant != null && !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST) ? instant : null,
                    name, value, "must be an ISO-8601 instant from 1970 to 9999 such as \"2026-11-21T09:30:00Z\"");
        });
    }

    /** The elements that could be read; those that could not are noted. */
    public <E> List<E> list(String name, int max, Function<Fields, @Nullable E> element) {
        List<E> elements = required(name, value -> {
            if (!value.isArray() || value.isEmpty() || value.size() > max) {
                String found = value.isArray() ? " but has " + value.size() : " but is " + Shown.value(value);
                problems.add(path + name, "must be an array of 1 to " + max + " elements," + found);
                return null;
            }
            return IntStream.range(0, value.size())
                .mapToObj(index -> element(name + "[" + index + "]", value.get(index), element))
                .filter(Objects::nonNull)
                .toList();
        });
        return elements == null ? List.of() : elements;
    }

    /** To be asked last: the event, if nothing was wrong with any field. */
    public <T> Reading<T> complete(Supplier<T> event) {
        noteUnknown();
        return problems.isEmpty() ? new Reading.Valid<>(event.get())
                : new Reading.Invalid<>(ErrorCode.INVALID_REQUEST, problems.summary(), problems.listed());
    }

    private <E> @Nullable E element(String name, JsonNode value, Function<Fields, @Nullable E> element) {
        if (!value.isObject()) {
            return orNote(null, name, value, "must be an object");
        }
        Fields fields = new Fields(value, path + name + ".", problems);
        E read = element.apply(fields);
        fields.noteUnknown();
        return read;
    }

    private void noteUnknown() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(path + Shown.text(name),
                        "is not a known field here; remove it, or use one of " + known.stream().sorted().toList());
            }
        }
    }

    private <V> @Nullable V required(String name, Function<JsonNode, @Nullable V> reader) {
        known.add(name);
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            problems.add(path + name, "is missing; give it a value");
            return null;
        }
        return reader.apply(value);
    }

    private <V> @Nullable V optional(String name, Function<JsonNode, @Nullable V> reader) {
        known.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : reader.apply(value);
    }

    private @Nullable String safeText(String name, JsonNode value) {
        return orNote(value.isString() && SafeText.isSafe(value.stringValue()) ? value.stringValue() : null, name,
                value, "must be 1 to " + SafeText.MAX_LENGTH
                        + " characters of A-Z a-z 0-9 . _ : @ - beginning with a letter or digit");
    }

    private @Nullable Long whole(String name, JsonNode value, long min, long max) {
        Long number = value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
        return orNote(number != null && number >= min && number <= max ? number : null, name, value,
                "must be a whole number from " + min + " to " + max);
    }

    private <V> @Nullable V orNote(@Nullable V read, String name, JsonNode value, String remedy) {
        if (read == null) {
            problems.add(path + name, remedy + ", but is " + Shown.value(value));
        }
        return read;
    }

    private static boolean isSmall(BigDecimal number) {
        return (long) number.precision() - number.scale() <= MAX_DIGITS && number.scale() <= MAX_DIGITS;
    }

    private static @Nullable Instant parsed(String text) {
        try {
            return Instant.parse(text);
        }
        catch (DateTimeException e) {
            return null;
        }
    }

}
