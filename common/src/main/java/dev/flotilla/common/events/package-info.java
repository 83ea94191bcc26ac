/**
 * The records that travel between services, and their one JSON form.
 */
@NullMarked
package dev.flotilla.common.events;

import org.jspecify.annotations.NullMarked;
