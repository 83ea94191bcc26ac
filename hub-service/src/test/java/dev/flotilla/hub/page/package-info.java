/**
 * The page in a real browser.
 */
@NullMarked
package dev.flotilla.hub.page;

import org.jspecify.annotations.NullMarked;
