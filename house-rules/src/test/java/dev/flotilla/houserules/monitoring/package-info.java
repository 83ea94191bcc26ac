/**
 * Rules, dashboards and their tests under monitoring/, against what services expose and
 * what the documentation says.
 */
@NullMarked
package dev.flotilla.houserules.monitoring;

import org.jspecify.annotations.NullMarked;
