/**
 * Market ticks: their fields and their addresses.
 */
@NullMarked
package dev.flotilla.ingestion.ticks;

import org.jspecify.annotations.NullMarked;
