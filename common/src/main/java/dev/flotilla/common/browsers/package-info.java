/**
 * What a browser may do here on behalf of whom.
 */
@NullMarked
package dev.flotilla.common.browsers;

import org.jspecify.annotations.NullMarked;
