/**
 * What was measured, for people and for programs.
 */
@NullMarked
package dev.flotilla.bench.report;

import org.jspecify.annotations.NullMarked;
