/**
 * Which keys a topic is made of, by looking at some of its records.
 */
@NullMarked
package dev.flotilla.hub.keys;

import org.jspecify.annotations.NullMarked;
