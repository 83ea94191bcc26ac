package dev.flotilla.hub.picture;

import org.jspecify.annotations.Nullable;

/**
 * One broker.
 *
 * @param present whether the cluster counts it in now
 * @param leads partitions
 * @param replicas partitions that it should have a copy of
 * @param inSync partitions that it has a whole copy of
 */
public record BrokerPicture(String host, int port, @Nullable String rack, boolean present, boolean controller,
        int leads, int replicas, int inSync) {
}
