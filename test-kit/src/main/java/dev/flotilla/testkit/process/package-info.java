/**
 * A service as a process of its own, to be killed for real.
 */
@NullMarked
package dev.flotilla.testkit.process;

import org.jspecify.annotations.NullMarked;
