/**
 * SQL beside topologies that are written by hand, and beside Flink.
 */
@NullMarked
package dev.flotilla.bench.sql;

import org.jspecify.annotations.NullMarked;
