/**
 * The lanes of the assigned partitions, between the thread that polls and those that
 * write.
 */
@NullMarked
package dev.flotilla.delivery.lanes;

import org.jspecify.annotations.NullMarked;
