/**
 * What runs for every record: rows, what is made of them, and what groups hold. Generated
 * code is written against this.
 */
@NullMarked
package dev.flotilla.sql.rows;

import org.jspecify.annotations.NullMarked;
