/**
 * Where jobs keep what they remember on this machine, and how much memory that may take.
 */
@NullMarked
package dev.flotilla.sql.stores;

import org.jspecify.annotations.NullMarked;
