/**
 * The fleet at one moment, put together from everything that is known of it.
 */
@NullMarked
package dev.flotilla.hub.picture;

import org.jspecify.annotations.NullMarked;
