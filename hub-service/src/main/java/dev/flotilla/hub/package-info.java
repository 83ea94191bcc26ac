/**
 * The central hub: the live fleet in a browser, and as JSON.
 */
@NullMarked
package dev.flotilla.hub;

import org.jspecify.annotations.NullMarked;
