package dev.flotilla.sql.text;

/**
 * An application as it was written.
 *
 * @param name what errors call it, mostly a file's name
 */
public record SourceText(String name, String text) {
}
