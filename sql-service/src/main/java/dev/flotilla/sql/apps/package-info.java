/**
 * The deploy log: which applications there are, in which version, told by one compacted
 * topic to every server.
 */
@NullMarked
package dev.flotilla.sql.apps;

import org.jspecify.annotations.NullMarked;
