package dev.flotilla.sql.text;

/**
 * Where something is, as people and editors count: from 1, a character outside the basic
 * plane being one.
 */
public record Place(int line, int column) {
}
