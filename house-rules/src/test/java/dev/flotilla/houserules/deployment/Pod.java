package dev.flotilla.houserules.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The pods that a workload makes.
 */
record Pod(Manifest owner) {

    /** What marks a member of the fleet. */
    static final Map<String, String> MEMBER = Map.of("app.kubernetes.io/component", "service");

    String namespace() {
        return owner.namespace();
    }

    Map<String, String> labels() {
        return template().at("metadata", "labels").pairs();
    }

    boolean isMember() {
        return labels().entrySet().containsAll(MEMBER.entrySet());
    }

    Node spec() {
        return template().at("spec");
    }

    private Node template() {
        return owner.spec().at("template");
    }

    List<Node> containers() {
        return spec().at("containers").items();
    }

    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        containers().forEach(container -> container.at("ports")
            .items()
            .forEach(port -> ports.put(port.at("name").text(), port.at("containerPort").number())));
        return ports;
    }

    /**
     * Whether a port by name or by number is one of its own.
     */
    boolean hasPort(Node port) {
        return ports().containsKey(port.text())
                || ports().values().stream().anyMatch(number -> Objects.equals(number, port.value()));
    }

}
