package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.flotilla.sql.types.SqlType;

/**
 * A row of the catalogue, written {@code method(STRING, BIGINT...) STRING?}: the dots
 * repeat the last parameter, the question mark is for a result that may be NULL.
 */
record Signature(String method, List<SqlType> parameters, boolean variadic, SqlType result, boolean nullable) {

    private static final Pattern FORM = Pattern.compile("(\\w+)\\(([^)]*)\\) (\\S+)");

    Signature {
        parameters = List.copyOf(parameters);
    }

    static Signature parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not method(TYPE, ...) TYPE");
        }
        List<SqlType> parameters = new ArrayList<>();
        boolean variadic = matcher.group(2).endsWith("...");
        for (String part : matcher.group(2).replace("...", "").split(",", -1)) {
            if (!part.isBlank()) {
                parameters.add(type(part.strip()));
            }
        }
        String result = matcher.group(3);
        boolean nullable = result.endsWith("?");
        return new Signature(matcher.group(1), parameters, variadic, type(result.replace("?", "")), nullable);
    }

    private static SqlType type(String text) {
        if (text.startsWith("ARRAY<")) {
            return new SqlType.ArrayOf(type(text.substring("ARRAY<".length(), text.length() - 1)));
        }
        return SqlType.Scalar.valueOf(text);
    }

}
