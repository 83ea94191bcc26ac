/**
 * The text of an application, places in it, and what is wrong there.
 */
@NullMarked
package dev.flotilla.sql.text;

import org.jspecify.annotations.NullMarked;
