package dev.flotilla.hub.letters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.flotilla.common.errors.FieldProblem;
import dev.flotilla.common.errors.FleetException;
import org.jspecify.annotations.Nullable;

/**
 * Up to where letters are still to be shown, by partition; those that are not named have
 * been shown whole.
 */
record Bookmark(Map<Integer, Long> ends) {

    private static final int MOST_CHARS = 7_000;

    private static final Pattern FORM = Pattern.compile("\\d{1,6}-\\d{1,18}(\\.\\d{1,6}-\\d{1,18})*+");

    private static final Pattern PLACE = Pattern.compile("(\\d+)-(\\d+)");

    static Bookmark of(String text) {
        if (text.length() > MOST_CHARS || !FORM.matcher(text).matches()) {
            throw FleetException.invalid("this is no place to go on from", List
                .of(new FieldProblem("before", "must be as the page before it said; leave it out to begin anew")));
        }
        Map<Integer, Long> ends = new TreeMap<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            ends.put(Integer.valueOf(places.group(1)), Long.valueOf(places.group(2)));
        }
        return new Bookmark(ends);
    }

    /** Absent where nothing is left. */
    @Nullable String text() {
        return ends.isEmpty() ? null
                : ends.entrySet()
                    .stream()
                    .map(end -> end.getKey() + "-" + end.getValue())
                    .collect(Collectors.joining("."));
    }

}
