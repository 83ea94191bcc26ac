/**
 * Runs the jobs of all applications that are deployed, each apart from the others.
 */
@NullMarked
package dev.flotilla.sql.jobs;

import org.jspecify.annotations.NullMarked;
