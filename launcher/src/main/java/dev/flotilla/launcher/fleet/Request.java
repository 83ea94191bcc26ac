package dev.flotilla.launcher.fleet;

import java.util.Map;

import dev.flotilla.launcher.members.Role;

/**
 * What {@code up} was asked for.
 *
 * @param counts of those roles only that were named
 */
public record Request(Map<Role, Integer> counts, boolean fresh) {

    public Request {
        counts = Map.copyOf(counts);
    }

}
