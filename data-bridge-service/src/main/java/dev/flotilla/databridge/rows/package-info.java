/**
 * Rows out of JSON, in one pass and without a tree.
 */
@NullMarked
package dev.flotilla.databridge.rows;

import org.jspecify.annotations.NullMarked;
