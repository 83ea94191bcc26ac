package dev.flotilla.sql.functions;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

import dev.flotilla.sql.json.JsonSlice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Arrays as they lie in their JSON; elements are counted from 0.
 */
public final class ArrayFunctions {

    private static final String ARRAY = "array";

    private ArrayFunctions() {
    }

    public static long length(JsonSlice array) {
        return JsonReading.of("ARRAY_LENGTH", array, reading -> {
            reading.begin(JsonToken.START_ARRAY, ARRAY);
            long count = 0;
            while (reading.nextElement()) {
                reading.skip();
                count++;
            }
            return count;
        });
    }

    public static boolean contains(JsonSlice array, JsonSlice value) {
        return position(array, value) != null;
    }

    public static @Nullable Long position(JsonSlice array, JsonSlice value) {
        String wanted = JsonFunctions.identity("ARRAY_POSITION", value);
        return JsonReading.<@Nullable Long>of("ARRAY_POSITION", array, reading -> {
            reading.begin(JsonToken.START_ARRAY, ARRAY);
            for (long at = 0; reading.nextElement(); at++) {
                if (reading.identity().equals(wanted)) {
                    return at;
                }
            }
            return null;
        });
    }

    public static String join(JsonSlice array, String separator) {
        return JsonReading.of("ARRAY_JOIN", array, reading -> {
            reading.begin(JsonToken.START_ARRAY, ARRAY);
            StringBuilder result = new StringBuilder();
            boolean first = true;
            while (reading.nextElement()) {
                if (reading.isNull()) {
                    continue;
                }
                result.append(first ? "" : separator).append(reading.text());
                Lengths.checked("ARRAY_JOIN", result.length());
                first = false;
            }
            return result.toString();
        });
    }

    public static @Nullable BigDecimal min(JsonSlice array) {
        return folded("ARRAY_MIN", array, BigDecimal::min);
    }

    public static @Nullable BigDecimal max(JsonSlice array) {
        return folded("ARRAY_MAX", array, BigDecimal::max);
    }

    public static @Nullable BigDecimal sum(JsonSlice array) {
        return folded("ARRAY_SUM", array, BigDecimal::add);
    }

    public static @Nullable BigDecimal avg(JsonSlice array) {
        List<BigDecimal> numbers = numbers("ARRAY_AVG", array);
        if (numbers.isEmpty()) {
            return null;
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128);
    }

    private static @Nullable BigDecimal folded(String function, JsonSlice array, BinaryOperator<BigDecimal> step) {
        BigDecimal result = null;
        for (BigDecimal number : numbers(function, array)) {
            result = result == null ? number : MathFunctions.checked(function, step.apply(result, number));
        }
        return result;
    }

    private static List<BigDecimal> numbers(String function, JsonSlice array) {
        return JsonReading.of(function, array, reading -> {
            reading.begin(JsonToken.START_ARRAY, ARRAY);
            List<BigDecimal> numbers = new ArrayList<>();
            while (reading.nextElement()) {
                if (!reading.isNull()) {
                    numbers.add(reading.number());
                }
            }
            return numbers;
        });
    }

    public static @Nullable JsonSlice first(JsonSlice array) {
        return element(slices("ARRAY_FIRST", array), 0);
    }

    public static @Nullable JsonSlice last(JsonSlice array) {
        List<JsonSlice> elements = slices("ARRAY_LAST", array);
        return element(elements, elements.size() - 1);
    }

    private static @Nullable JsonSlice element(List<JsonSlice> elements, int at) {
        return at < 0 || at >= elements.size() || JsonFunctions.isNull(elements.get(at)) ? null : elements.get(at);
    }

    public static JsonSlice slice(JsonSlice array, long from, long count) {
        List<JsonSlice> elements = slices("ARRAY_SLICE", array);
        long first = from < 0 ? elements.size() + Math.max(from, -Integer.MAX_VALUE) : from;
        int low = Math.clamp(first, 0, elements.size());
        int high = Math.clamp(Math.min(first, Integer.MAX_VALUE) + Math.clamp(count, 0, Integer.MAX_VALUE), low,
                elements.size());
        return joined(elements.subList(low, high));
    }

    public static JsonSlice distinct(JsonSlice array) {
        Set<String> seen = new HashSet<>();
        List<JsonSlice> kept = new ArrayList<>();
        for (JsonSlice element : slices("ARRAY_DISTINCT", array)) {
            if (seen.add(JsonFunctions.identity("ARRAY_DISTINCT", element))) {
                kept.add(element);
            }
        }
        return joined(kept);
    }

    private static List<JsonSlice> slices(String function, JsonSlice array) {
        return JsonReading.of(function, array, reading -> {
            reading.begin(JsonToken.START_ARRAY, ARRAY);
            List<JsonSlice> elements = new ArrayList<>();
            while (reading.nextElement()) {
                elements.add(reading.slice());
            }
            return elements;
        });
    }

    private static JsonSlice joined(List<JsonSlice> elements) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.write('[');
        for (JsonSlice element : elements) {
            if (json.size() > 1) {
                json.write(',');
            }
            json.write(element.bytes(), element.start(), element.end() - element.start());
        }
        json.write(']');
        return new JsonSlice(json.toByteArray(), 0, json.size());
    }

}
