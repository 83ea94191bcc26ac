/**
 * The proxy fails as told, and mends.
 */
@NullMarked
package dev.flotilla.testkit.network;

import org.jspecify.annotations.NullMarked;
