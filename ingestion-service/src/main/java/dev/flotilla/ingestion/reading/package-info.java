/**
 * From the bytes of a client to an event, or to everything that is wrong with them.
 */
@NullMarked
package dev.flotilla.ingestion.reading;

import org.jspecify.annotations.NullMarked;
