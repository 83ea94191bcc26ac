/**
 * Real Kafka brokers, each a process of its own.
 */
@NullMarked
package dev.flotilla.launcher.kafka;

import org.jspecify.annotations.NullMarked;
