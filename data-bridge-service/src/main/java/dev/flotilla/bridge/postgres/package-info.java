/**
 * Rows and their offset into PostgreSQL, in one transaction.
 */
@NullMarked
package dev.flotilla.bridge.postgres;

import org.jspecify.annotations.NullMarked;
