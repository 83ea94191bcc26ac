/**
 * The directory that holds everything a fleet leaves on a machine.
 */
@NullMarked
package dev.flotilla.launcher.state;

import org.jspecify.annotations.NullMarked;
