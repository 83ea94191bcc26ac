/**
 * What people and programs ask of a server over HTTP.
 */
@NullMarked
package dev.flotilla.sql.api;

import org.jspecify.annotations.NullMarked;
