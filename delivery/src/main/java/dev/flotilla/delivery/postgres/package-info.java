/**
 * What every store in PostgreSQL needs: the stored offset, and what a failure means.
 */
@NullMarked
package dev.flotilla.delivery.postgres;

import org.jspecify.annotations.NullMarked;
