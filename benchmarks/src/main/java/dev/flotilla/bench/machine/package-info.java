/**
 * The machine that is measured on, and the processes of a run.
 */
@NullMarked
package dev.flotilla.bench.machine;

import org.jspecify.annotations.NullMarked;
