/**
 * The fleet's own services as processes.
 */
@NullMarked
package dev.flotilla.launcher.services;

import org.jspecify.annotations.NullMarked;
