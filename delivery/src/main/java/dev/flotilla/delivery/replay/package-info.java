/**
 * Dead letters through their route again, each once.
 */
@NullMarked
package dev.flotilla.delivery.replay;

import org.jspecify.annotations.NullMarked;
