/**
 * Which partitions moved from whom to whom, when, and why.
 */
@NullMarked
package dev.flotilla.hub.rebalances;

import org.jspecify.annotations.NullMarked;
