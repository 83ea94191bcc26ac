/**
 * What every service of the fleet starts with: the shared settings, and time.
 */
@NullMarked
package dev.flotilla.common.start;

import org.jspecify.annotations.NullMarked;
