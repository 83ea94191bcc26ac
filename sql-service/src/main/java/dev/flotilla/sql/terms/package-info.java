/**
 * Expressions whose names and types are resolved.
 */
@NullMarked
package dev.flotilla.sql.terms;

import org.jspecify.annotations.NullMarked;
