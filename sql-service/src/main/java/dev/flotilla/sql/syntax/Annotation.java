package dev.flotilla.sql.syntax;

import dev.flotilla.sql.text.Spot;

/**
 * A note to the server, as {@code @name value} or {@code -- @name: value}.
 *
 * @param name in lower case, without the sign
 */
public record Annotation(Spot spot, String name, String value) {
}
