/**
 * Any topic into the analytics store, by routes that are configuration.
 */
@NullMarked
package dev.flotilla.databridge;

import org.jspecify.annotations.NullMarked;
