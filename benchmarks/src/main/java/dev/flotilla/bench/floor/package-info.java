/**
 * The simplest loops that could do the work, with no guarantee whatever: the floor.
 */
@NullMarked
package dev.flotilla.bench.floor;

import org.jspecify.annotations.NullMarked;
