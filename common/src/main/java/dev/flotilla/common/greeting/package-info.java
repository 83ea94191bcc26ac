/**
 * Whether who answers at Kafka's address is Kafka.
 */
@NullMarked
package dev.flotilla.common.greeting;

import org.jspecify.annotations.NullMarked;
