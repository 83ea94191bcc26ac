package dev.flotilla.hub.picture;

import java.util.List;
import java.util.Map;

/**
 * All instances of one service.
 *
 * @param expected as many as have come and not said goodbye, or as configured where that
 * is more
 * @param present that are there now
 * @param idle that are members of a group with nothing left for them
 * @param versions version and commit of those that are there; more than one is a mixed
 * fleet
 * @param writes by topic: records in a second
 */
public record ServicePicture(int expected, int present, int idle, double inPerSecond, double outPerSecond,
        List<String> versions, Map<String, Double> writes) {

    public ServicePicture {
        versions = List.copyOf(versions);
    }

}
