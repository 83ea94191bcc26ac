/**
 * What a service exposes to Prometheus, against what is written down of it.
 */
@NullMarked
package dev.flotilla.testkit.metrics;

import org.jspecify.annotations.NullMarked;
