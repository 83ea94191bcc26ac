/**
 * The measured side: data-bridge-service as people run it.
 */
@NullMarked
package dev.flotilla.bench.bridge;

import org.jspecify.annotations.NullMarked;
