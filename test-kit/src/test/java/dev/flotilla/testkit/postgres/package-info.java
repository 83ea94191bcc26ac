/**
 * That a replica follows, and misses what it was not told.
 */
@NullMarked
package dev.flotilla.testkit.postgres;

import org.jspecify.annotations.NullMarked;
