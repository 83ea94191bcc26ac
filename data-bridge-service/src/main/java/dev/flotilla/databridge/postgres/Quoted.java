package dev.flotilla.databridge.postgres;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Names in SQL. They hold no quote, which is checked with the routes, but may be words of
 * the language.
 */
final class Quoted {

    private Quoted() {
    }

    static String name(String name) {
        return '"' + name + '"';
    }

    static String list(Collection<String> names) {
        return names.stream().map(Quoted::name).collect(Collectors.joining(", "));
    }

    /** With something before and after each, such as {@code t."a" = s."a"}. */
    static String each(Collection<String> names, String pattern, String separator) {
        return names.stream().map(name -> pattern.replace("?", name(name))).collect(Collectors.joining(separator));
    }

}
