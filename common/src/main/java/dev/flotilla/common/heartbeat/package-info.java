/**
 * What an instance tells the fleet about itself, every few seconds.
 */
@NullMarked
package dev.flotilla.common.heartbeat;

import org.jspecify.annotations.NullMarked;
