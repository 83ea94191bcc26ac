/**
 * What is delivered where: all that a service tells this library, and what a store owes
 * it.
 */
@NullMarked
package dev.flotilla.delivery.route;

import org.jspecify.annotations.NullMarked;
