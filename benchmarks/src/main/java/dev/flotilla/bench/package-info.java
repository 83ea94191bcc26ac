/**
 * Measured claims: each scenario runs its floor, its peer and the fleet in turn.
 */
@NullMarked
package dev.flotilla.bench;

import org.jspecify.annotations.NullMarked;
