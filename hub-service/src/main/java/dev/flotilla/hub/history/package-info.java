/**
 * The last minutes of every line that the page draws.
 */
@NullMarked
package dev.flotilla.hub.history;

import org.jspecify.annotations.NullMarked;
