package dev.flotilla.databridge.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One place in a document: {@code $.a.b}, {@code $.items[0].sku}, or {@code a.b} for
 * short. {@code $} is the document itself.
 */
public record JsonPath(List<Step> steps) {

    static final String SYNTAX = "$.a.b, $.items[0].sku or a.b, of at most 16 steps";

    private static final int MAX_STEPS = 16;

    private static final String NAME = "[^.\\[\\]\\s]+";

    private static final Pattern WHOLE = Pattern
        .compile("(?:\\$|(?!\\$)" + NAME + ")(?:\\." + NAME + "|\\[\\d{1,6}])*+");

    private static final Pattern STEP = Pattern.compile("(" + NAME + ")|\\[(\\d+)]");

    public JsonPath {
        steps = List.copyOf(steps);
    }

    public static Optional<JsonPath> parse(String notation) {
        if (!WHOLE.matcher(notation).matches()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(notation.startsWith("$") ? notation.substring(1) : notation);
        while (matcher.find()) {
            steps.add(matcher.group(1) == null ? new Step.Index(Integer.parseInt(matcher.group(2)))
                    : new Step.Name(matcher.group(1)));
        }
        return steps.size() > MAX_STEPS ? Optional.empty() : Optional.of(new JsonPath(steps));
    }

    @Override
    public String toString() {
        StringBuilder notation = new StringBuilder("$");
        steps.forEach(step -> notation.append(step));
        return notation.toString();
    }

    /** From a value to one inside of it. */
    public sealed interface Step {

        record Name(String value) implements Step {

            @Override
            public String toString() {
                return "." + value;
            }

        }

        record Index(int value) implements Step {

            @Override
            public String toString() {
                return "[" + value + "]";
            }

        }

    }

}
