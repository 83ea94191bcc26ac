/**
 * From an order to the fleet's answer.
 */
@NullMarked
package dev.flotilla.processor.orders;

import org.jspecify.annotations.NullMarked;
