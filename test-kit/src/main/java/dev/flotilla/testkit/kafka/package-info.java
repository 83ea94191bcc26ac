/**
 * Real brokers for tests.
 */
@NullMarked
package dev.flotilla.testkit.kafka;

import org.jspecify.annotations.NullMarked;
