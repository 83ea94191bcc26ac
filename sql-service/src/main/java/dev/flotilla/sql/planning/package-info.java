/**
 * From what a file says to the jobs that do it: names and types resolved, every mistake
 * found before anything starts.
 */
@NullMarked
package dev.flotilla.sql.planning;

import org.jspecify.annotations.NullMarked;
