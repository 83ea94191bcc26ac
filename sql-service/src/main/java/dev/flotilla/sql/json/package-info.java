/**
 * Fields of JSON text, found and written without building a tree.
 */
@NullMarked
package dev.flotilla.sql.json;

import org.jspecify.annotations.NullMarked;
