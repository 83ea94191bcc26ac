/**
 * Whether anything was lost, stored twice or put out of order.
 */
@NullMarked
package dev.flotilla.storage.proof;

import org.jspecify.annotations.NullMarked;
