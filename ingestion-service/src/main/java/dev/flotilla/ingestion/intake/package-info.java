/**
 * One event per request, or any number of them in one stream, whatever the event is.
 */
@NullMarked
package dev.flotilla.ingestion.intake;

import org.jspecify.annotations.NullMarked;
