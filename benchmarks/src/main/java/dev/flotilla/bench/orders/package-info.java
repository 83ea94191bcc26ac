/**
 * The orders that every contestant moves.
 */
@NullMarked
package dev.flotilla.bench.orders;

import org.jspecify.annotations.NullMarked;
