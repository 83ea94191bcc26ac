package dev.flotilla.houserules.deployment;

import java.util.Set;
import java.util.TreeSet;

/**
 * What answers on the management port, by {@code fleet-defaults.yaml}.
 */
final class Actuator {

    private Actuator() {
    }

    static Set<String> paths(Node defaults) {
        Node management = defaults.at("management");
        Set<String> paths = new TreeSet<>();
        for (String endpoint : management.at("endpoints", "web", "exposure", "include").text().split(",", -1)) {
            paths.add("/actuator/" + endpoint.strip());
        }
        management.at("endpoint", "health", "group")
            .fields()
            .keySet()
            .forEach(group -> paths.add("/actuator/health/" + group));
        return paths;
    }

}
