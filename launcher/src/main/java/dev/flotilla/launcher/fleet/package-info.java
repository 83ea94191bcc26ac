/**
 * Starting, scaling and stopping the members together.
 */
@NullMarked
package dev.flotilla.launcher.fleet;

import org.jspecify.annotations.NullMarked;
