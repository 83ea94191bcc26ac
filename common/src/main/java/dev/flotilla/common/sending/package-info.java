/**
 * How every service's producers behave.
 */
@NullMarked
package dev.flotilla.common.sending;

import org.jspecify.annotations.NullMarked;
