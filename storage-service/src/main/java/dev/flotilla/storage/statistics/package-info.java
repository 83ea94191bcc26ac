/**
 * How much is stored, at the price of reading a dozen rows.
 */
@NullMarked
package dev.flotilla.storage.statistics;

import org.jspecify.annotations.NullMarked;
