/**
 * The same for programs.
 */
@NullMarked
package dev.flotilla.hub.api;

import org.jspecify.annotations.NullMarked;
