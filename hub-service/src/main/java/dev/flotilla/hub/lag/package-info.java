/**
 * How far behind a group is, whether it is catching up, and in how many seconds.
 */
@NullMarked
package dev.flotilla.hub.lag;

import org.jspecify.annotations.NullMarked;
