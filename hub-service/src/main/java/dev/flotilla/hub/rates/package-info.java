/**
 * How fast topics grow.
 */
@NullMarked
package dev.flotilla.hub.rates;

import org.jspecify.annotations.NullMarked;
