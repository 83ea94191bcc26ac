/**
 * Waiting without a hidden clock, so that tests need not wait.
 */
@NullMarked
package dev.flotilla.launcher.time;

import org.jspecify.annotations.NullMarked;
