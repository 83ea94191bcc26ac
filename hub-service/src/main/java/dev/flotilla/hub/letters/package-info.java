/**
 * Records that could not be processed, and their second chance.
 */
@NullMarked
package dev.flotilla.hub.letters;

import org.jspecify.annotations.NullMarked;
