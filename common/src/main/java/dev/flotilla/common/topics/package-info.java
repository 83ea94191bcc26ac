/**
 * Which topics the fleet has, and that they are as they should be.
 */
@NullMarked
package dev.flotilla.common.topics;

import org.jspecify.annotations.NullMarked;
