/**
 * The rules of {@code docs/house-rules.md} that byte code can be held to.
 */
@NullMarked
package dev.flotilla.houserules;

import org.jspecify.annotations.NullMarked;
