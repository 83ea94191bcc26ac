/**
 * What somebody should look at.
 */
@NullMarked
package dev.flotilla.hub.alerts;

import org.jspecify.annotations.NullMarked;
