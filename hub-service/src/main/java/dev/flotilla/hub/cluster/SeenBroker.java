package dev.flotilla.hub.cluster;

import org.jspecify.annotations.Nullable;

/**
 * A broker that is there.
 */
public record SeenBroker(int id, String host, int port, @Nullable String rack) {
}
