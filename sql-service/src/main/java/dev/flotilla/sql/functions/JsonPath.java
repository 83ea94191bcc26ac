package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.sql.json.JsonMembers;
import dev.flotilla.sql.json.JsonSlice;
import org.jspecify.annotations.Nullable;

/**
 * The way to a part of a value, {@code $.a.b[0]}.
 */
record JsonPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]\"]+)|\\.\"([^\"]*)\"|\\[(\\d{1,9})]");

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** One part of the way. */
    sealed interface Step {

    }

    record Name(String name) implements Step {
    }

    record Place(int at) implements Step {
    }

    static JsonPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 1;
        while (at < text.length() && matcher.region(at, text.length()).lookingAt()) {
            String plain = matcher.group(1);
            String quoted = matcher.group(2);
            if (plain != null) {
                steps.add(new Name(plain));
            }
            else if (quoted != null) {
                steps.add(new Name(quoted));
            }
            else {
                steps.add(new Place(Integer.parseInt(matcher.group(3))));
            }
            at = matcher.end();
        }
        if (at != text.length() || !text.startsWith("$")) {
            throw Refusal.of("JSON_VALUE", text, "a path is written $.name.other[0]");
        }
        return new JsonPath(steps);
    }

    /** The part, or null where there is none. */
    @Nullable JsonSlice of(JsonSlice value) {
        JsonSlice part = value;
        for (Step step : steps) {
            part = switch (step) {
                case Name(String name) -> JsonMembers.member(part, name);
                case Place(int at) -> JsonMembers.element(part, at);
            };
            if (part == null) {
                return null;
            }
        }
        return part;
    }

}
