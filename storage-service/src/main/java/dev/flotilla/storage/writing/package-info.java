/**
 * Processed orders and their offset into PostgreSQL, in one transaction.
 */
@NullMarked
package dev.flotilla.storage.writing;

import org.jspecify.annotations.NullMarked;
