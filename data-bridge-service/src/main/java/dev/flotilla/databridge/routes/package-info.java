/**
 * What a person says about topics, tables and columns, checked before anything starts.
 */
@NullMarked
package dev.flotilla.databridge.routes;

import org.jspecify.annotations.NullMarked;
