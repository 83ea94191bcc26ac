/**
 * Whether the hub may do anything but look.
 */
@NullMarked
package dev.flotilla.hub.permission;

import org.jspecify.annotations.NullMarked;
