/**
 * What is read, and what must come out of it.
 */
@NullMarked
package dev.flotilla.bench.sql.purchases;

import org.jspecify.annotations.NullMarked;
