/**
 * Kafka's two group protocols beside each other.
 */
@NullMarked
package dev.flotilla.bench.groups;

import org.jspecify.annotations.NullMarked;
