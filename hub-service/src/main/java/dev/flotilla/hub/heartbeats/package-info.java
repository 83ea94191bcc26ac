/**
 * What instances say of themselves.
 */
@NullMarked
package dev.flotilla.hub.heartbeats;

import org.jspecify.annotations.NullMarked;
