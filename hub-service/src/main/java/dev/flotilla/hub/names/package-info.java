/**
 * Names that anybody may have chosen.
 */
@NullMarked
package dev.flotilla.hub.names;

import org.jspecify.annotations.NullMarked;
