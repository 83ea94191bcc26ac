/**
 * How failures look over HTTP: RFC 9457 problem details, in one place.
 */
@NullMarked
package dev.flotilla.common.problems;

import org.jspecify.annotations.NullMarked;
