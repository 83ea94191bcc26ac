package dev.flotilla.sql.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function as the reference lists it.
 *
 * @param arguments how the arguments are named there
 * @param aliases other names of the same
 */
record ListedFunction(String name, List<String> aliases, String arguments, String summary, Class<?> owner,
        List<Signature> signatures) {

    ListedFunction {
        aliases = List.copyOf(aliases);
        signatures = List.copyOf(signatures);
    }

    List<Overload> overloads() {
        List<Overload> overloads = new ArrayList<>();
        for (String each : Stream.concat(Stream.of(name), aliases.stream()).toList()) {
            for (Signature signature : signatures) {
                overloads.add(new Overload(each, signature.parameters(), signature.variadic(), signature.result(),
                        owner, signature.method(), signature.nullable(), summary));
            }
        }
        return overloads;
    }

}
