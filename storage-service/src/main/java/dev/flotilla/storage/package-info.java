/**
 * Processed orders into PostgreSQL, and questions answered from it.
 */
@NullMarked
package dev.flotilla.storage;

import org.jspecify.annotations.NullMarked;
