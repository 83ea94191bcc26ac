/**
 * Runs the routes into whichever store there is, and shows how they fare.
 */
@NullMarked
package dev.flotilla.databridge.delivering;

import org.jspecify.annotations.NullMarked;
