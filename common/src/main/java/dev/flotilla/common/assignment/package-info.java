/**
 * Which partitions this instance owns, how that changed, and how far behind it is.
 */
@NullMarked
package dev.flotilla.common.assignment;

import org.jspecify.annotations.NullMarked;
