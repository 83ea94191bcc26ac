/**
 * One order, and a customer's orders page by page.
 */
@NullMarked
package dev.flotilla.storage.reading;

import org.jspecify.annotations.NullMarked;
