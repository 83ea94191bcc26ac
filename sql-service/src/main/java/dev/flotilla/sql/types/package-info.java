/**
 * The types of values, and what a value of another type is.
 */
@NullMarked
package dev.flotilla.sql.types;

import org.jspecify.annotations.NullMarked;
