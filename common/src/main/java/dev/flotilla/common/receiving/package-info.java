/**
 * How every service's consumers behave.
 */
@NullMarked
package dev.flotilla.common.receiving;

import org.jspecify.annotations.NullMarked;
