package dev.flotilla.sql.syntax;

import dev.flotilla.sql.text.Spot;

/** A name as it was written, without the quotes that it may have had. */
public record Name(Spot spot, String text) {
}
