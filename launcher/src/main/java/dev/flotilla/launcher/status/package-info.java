/**
 * What runs, and how it fares.
 */
@NullMarked
package dev.flotilla.launcher.status;

import org.jspecify.annotations.NullMarked;
