/**
 * The picture as it changes, to whoever watches.
 */
@NullMarked
package dev.flotilla.hub.streaming;

import org.jspecify.annotations.NullMarked;
