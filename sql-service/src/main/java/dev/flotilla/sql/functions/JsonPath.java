package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to a part of a value, {@code $.a.b[0]}.
 */
record JsonPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]\"]+)|\\.\"([^\"]*)\"|\\[(\\d{1,9})]");

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** One part of the way. */
    private sealed interface Step {

    }

    private record Name(String name) implements Step {
    }

    private record Place(int at) implements Step {
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

    /** Brings the reading from the value to the part, and says whether there is one. */
    boolean follow(JsonReading reading) {
        for (Step step : steps) {
            boolean found = switch (step) {
                case Name(String name) -> reading.isStruct() && toName(reading, name);
                case Place(int place) -> reading.isArray() && toPlace(reading, place);
            };
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean toName(JsonReading reading, String wanted) {
        for (String name = reading.nextName(); name != null; name = reading.nextName()) {
            reading.next();
            if (name.equals(wanted)) {
                return true;
            }
            reading.skip();
        }
        return false;
    }

    private static boolean toPlace(JsonReading reading, int wanted) {
        for (int at = 0; reading.nextElement(); at++) {
            if (at == wanted) {
                return true;
            }
            reading.skip();
        }
        return false;
    }

}
