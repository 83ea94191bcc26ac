/**
 * The functions of the language, once for all who evaluate them.
 */
@NullMarked
package dev.flotilla.sql.functions;

import org.jspecify.annotations.NullMarked;
