/**
 * Whether everything that was acknowledged is stored once and in order.
 */
@NullMarked
package dev.flotilla.launcher.proof;

import org.jspecify.annotations.NullMarked;
