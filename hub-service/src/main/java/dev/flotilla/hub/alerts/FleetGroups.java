package dev.flotilla.hub.alerts;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.flotilla.hub.picture.GroupPicture;

/**
 * Groups that instances of the fleet read by, also after the last of them was forgotten.
 */
final class FleetGroups {

    private final Set<String> known = new HashSet<>();

    Set<String> look(Map<String, GroupPicture> groups) {
        known.retainAll(groups.keySet());
        groups.forEach((id, group) -> {
            if (group.service() != null) {
                known.add(id);
            }
        });
        return known;
    }

}
