package dev.flotilla.sql.functions;

import java.util.List;

import dev.flotilla.sql.types.SqlType;

/**
 * One way to call a function: a public static Java method.
 *
 * @param variadic whether the last parameter repeats; the method's last parameter is then
 * an array
 * @param nullable whether the result may be NULL although no argument is
 */
public record Overload(String name, List<SqlType> parameters, boolean variadic, SqlType result, Class<?> owner,
        String method, boolean nullable, String summary) {

    public Overload {
        parameters = List.copyOf(parameters);
        if (variadic && parameters.isEmpty()) {
            throw new IllegalArgumentException("nothing to repeat in " + name);
        }
    }

}
