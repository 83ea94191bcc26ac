/**
 * How long records take, put together from what instances have counted.
 */
@NullMarked
package dev.flotilla.hub.latency;

import org.jspecify.annotations.NullMarked;
