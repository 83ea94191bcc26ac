/**
 * A real PostgreSQL for tests.
 */
@NullMarked
package dev.flotilla.testkit.postgres;

import org.jspecify.annotations.NullMarked;
