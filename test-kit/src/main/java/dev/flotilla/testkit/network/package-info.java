/**
 * Networks that fail as real ones do.
 */
@NullMarked
package dev.flotilla.testkit.network;

import org.jspecify.annotations.NullMarked;
