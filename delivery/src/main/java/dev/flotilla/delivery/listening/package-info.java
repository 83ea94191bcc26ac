/**
 * Routes as listeners in Spring's containers.
 */
@NullMarked
package dev.flotilla.delivery.listening;

import org.jspecify.annotations.NullMarked;
