/**
 * Nothing that a test starts survives it.
 */
@NullMarked
package dev.flotilla.testkit.process;

import org.jspecify.annotations.NullMarked;
