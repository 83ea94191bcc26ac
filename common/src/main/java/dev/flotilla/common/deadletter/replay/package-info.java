/**
 * Dead letters through their route again, each once, whoever asks
 * (docs/decisions/018-replay.md).
 */
@NullMarked
package dev.flotilla.common.deadletter.replay;

import org.jspecify.annotations.NullMarked;
