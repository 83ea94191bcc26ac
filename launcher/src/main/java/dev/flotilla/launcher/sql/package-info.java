/**
 * Talks to SQL servers, here or elsewhere, about the applications that they run.
 */
@NullMarked
package dev.flotilla.launcher.sql;

import org.jspecify.annotations.NullMarked;
