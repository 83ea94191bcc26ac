/**
 * Where a record goes that cannot be processed: to <topic>.dlq, with its bytes unchanged
 * and its reason.
 */
@NullMarked
package dev.flotilla.common.deadletter;

import org.jspecify.annotations.NullMarked;
