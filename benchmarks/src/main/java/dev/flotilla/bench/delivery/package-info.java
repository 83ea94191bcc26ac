/**
 * How many rows a second arrive.
 */
@NullMarked
package dev.flotilla.bench.delivery;

import org.jspecify.annotations.NullMarked;
