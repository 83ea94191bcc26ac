/**
 * What a person sees: lines, tables, and failures that name their way out.
 */
@NullMarked
package dev.flotilla.launcher.console;

import org.jspecify.annotations.NullMarked;
