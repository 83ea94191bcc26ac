/**
 * The consumer group that turns orders into processed orders.
 */
@NullMarked
package dev.flotilla.processor;

import org.jspecify.annotations.NullMarked;
