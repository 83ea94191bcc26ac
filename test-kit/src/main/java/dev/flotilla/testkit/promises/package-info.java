/**
 * What the fleet promises, as classes, and the disturbances that every consumer must keep
 * them through.
 */
@NullMarked
package dev.flotilla.testkit.promises;

import org.jspecify.annotations.NullMarked;
