/**
 * What a file says, before anybody asks whether it makes sense.
 */
@NullMarked
package dev.flotilla.sql.syntax;

import org.jspecify.annotations.NullMarked;
