package dev.flotilla.hub.picture;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The hub itself.
 *
 * @param sees whether Kafka answers it
 * @param blindSince since when not; absent while it does
 * @param why in words
 * @param acts whether it may replay dead letters and switch the load
 */
public record HubPicture(String id, String version, String commit, Instant startedAt, boolean sees,
        @Nullable Instant blindSince, @Nullable String why, boolean acts) {
}
