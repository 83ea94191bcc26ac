package dev.flotilla.sql.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.sql.text.Place;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.SourceText;

/**
 * A problem as a case writes it:
 * {@code line:column error|warning a part of the message | a part of the suggestion}.
 */
record SaidProblem(String place, String severity, String message, String suggestion) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (error|warning) (.*?)(?: \\| (.*))?");

    static SaidProblem of(String line) {
        Matcher written = WRITTEN.matcher(line);
        if (!written.matches()) {
            throw new IllegalArgumentException(line);
        }
        String suggestion = written.group(4);
        return new SaidProblem(written.group(1), written.group(2), written.group(3),
                suggestion == null ? "" : suggestion);
    }

    boolean isError() {
        return severity.equals("error");
    }

    boolean is(Problem problem, SourceText source) {
        Place found = source.placeOf(problem.spot());
        return place.equals(found.line() + ":" + found.column()) && severity.equalsIgnoreCase(problem.severity().name())
                && problem.message().contains(message) && String.valueOf(problem.suggestion()).contains(suggestion);
    }

}
