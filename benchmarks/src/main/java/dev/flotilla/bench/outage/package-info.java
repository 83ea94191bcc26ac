/**
 * What a store that does not answer costs.
 */
@NullMarked
package dev.flotilla.bench.outage;

import org.jspecify.annotations.NullMarked;
