package dev.flotilla.hub.picture;

import java.time.Instant;

import dev.flotilla.common.heartbeat.InstanceState;
import dev.flotilla.hub.heartbeats.Presence;
import org.jspecify.annotations.Nullable;

/**
 * One instance as a card shows it. Which partitions are its own, the groups tell.
 *
 * @param number as it was given, or by its start among those of its service
 * @param seenAt when its last heartbeat came
 * @param heap the part of it that is used, 0 to 1
 * @param cpu of this process, 0 to 1 over all processors
 * @param paused partitions that it holds back
 * @param bufferFill of its fullest buffer, 0 to 1
 */
public record InstancePicture(String service, int number, String host, @Nullable Integer port, String version,
        String commit, Instant startedAt, InstanceState state, String health, Presence presence, Instant seenAt,
        boolean idle, double inPerSecond, double outPerSecond, @Nullable Long lag, double heap, @Nullable Double cpu,
        int paused, double bufferFill, long deadLetters, long retries) {
}
