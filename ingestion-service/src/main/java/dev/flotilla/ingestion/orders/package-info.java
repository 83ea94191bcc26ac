/**
 * Orders: their fields, their ids and their addresses.
 */
@NullMarked
package dev.flotilla.ingestion.orders;

import org.jspecify.annotations.NullMarked;
