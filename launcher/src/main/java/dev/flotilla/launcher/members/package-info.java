/**
 * Which processes a fleet consists of, and their order. A new service is one line in
 * Role.
 */
@NullMarked
package dev.flotilla.launcher.members;

import org.jspecify.annotations.NullMarked;
