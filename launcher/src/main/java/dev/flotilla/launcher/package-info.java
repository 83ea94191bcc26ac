/**
 * The fleet on one machine, by command and without a daemon.
 */
@NullMarked
package dev.flotilla.launcher;

import org.jspecify.annotations.NullMarked;
