/**
 * Where the orders go, and how to see that they have arrived.
 */
@NullMarked
package dev.flotilla.bench.stores;

import org.jspecify.annotations.NullMarked;
