/**
 * A real PostgreSQL from binaries that come with the build.
 */
@NullMarked
package dev.flotilla.launcher.postgres;

import org.jspecify.annotations.NullMarked;
