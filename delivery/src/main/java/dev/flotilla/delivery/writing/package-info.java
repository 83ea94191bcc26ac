/**
 * Successive records into the store, the bad ones among them into the dead-letter topic.
 */
@NullMarked
package dev.flotilla.delivery.writing;

import org.jspecify.annotations.NullMarked;
