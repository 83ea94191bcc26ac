package dev.flotilla.sql.syntax;

import dev.flotilla.sql.text.Spot;

/**
 * One setting of a WITH clause, in either spelling.
 *
 * @param key in lower case
 */
public record Option(Spot spot, String key, String value) {
}
