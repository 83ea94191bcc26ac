/**
 * A class for each job, so that nothing is interpreted for each record.
 */
@NullMarked
package dev.flotilla.sql.generating;

import org.jspecify.annotations.NullMarked;
