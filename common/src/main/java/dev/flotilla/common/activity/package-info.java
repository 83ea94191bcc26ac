/**
 * What this instance consumes, produces and holds back, counted once for metrics and
 * heartbeat alike.
 */
@NullMarked
package dev.flotilla.common.activity;

import org.jspecify.annotations.NullMarked;
