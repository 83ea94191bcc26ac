/**
 * The load generator's switch.
 */
@NullMarked
package dev.flotilla.hub.load;

import org.jspecify.annotations.NullMarked;
