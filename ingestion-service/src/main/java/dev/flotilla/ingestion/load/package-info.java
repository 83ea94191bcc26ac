/**
 * Orders made here, numbered so that loss, doubling and disorder can be proved.
 */
@NullMarked
package dev.flotilla.ingestion.load;

import org.jspecify.annotations.NullMarked;
