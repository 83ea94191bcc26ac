/**
 * Any topic into the analytics store, by routes that are configuration.
 */
@NullMarked
package dev.flotilla.bridge;

import org.jspecify.annotations.NullMarked;
