/**
 * How PostgreSQL is asked on behalf of clients: what it cannot answer now is told as
 * such.
 */
@NullMarked
package dev.flotilla.storage.questions;

import org.jspecify.annotations.NullMarked;
