/**
 * Topologies as people and clean-ups need to see them.
 */
@NullMarked
package dev.flotilla.sql.topologies;

import org.jspecify.annotations.NullMarked;
