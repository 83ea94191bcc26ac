/**
 * Time that moves only when a test says so.
 */
@NullMarked
package dev.flotilla.testkit.time;

import org.jspecify.annotations.NullMarked;
