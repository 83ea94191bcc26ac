/**
 * Rows and their offset into PostgreSQL, in one transaction.
 */
@NullMarked
package dev.flotilla.databridge.postgres;

import org.jspecify.annotations.NullMarked;
