/**
 * Dead letters, each written exactly once.
 */
@NullMarked
package dev.flotilla.delivery.letters;

import org.jspecify.annotations.NullMarked;
