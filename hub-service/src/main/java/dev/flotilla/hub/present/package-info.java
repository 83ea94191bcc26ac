/**
 * The picture of this moment, painted anew whenever something has changed.
 */
@NullMarked
package dev.flotilla.hub.present;

import org.jspecify.annotations.NullMarked;
