/**
 * What a process is and does once it has the fleet's library on its class path.
 */
@NullMarked
package dev.flotilla.testkit.membership;

import org.jspecify.annotations.NullMarked;
