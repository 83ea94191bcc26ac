/**
 * How long it takes until what was produced can be read.
 */
@NullMarked
package dev.flotilla.bench.latency;

import org.jspecify.annotations.NullMarked;
