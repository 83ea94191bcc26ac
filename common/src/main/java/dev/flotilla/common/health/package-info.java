/**
 * Whether Kafka and this instance's part in it are fit for work.
 */
@NullMarked
package dev.flotilla.common.health;

import org.jspecify.annotations.NullMarked;
