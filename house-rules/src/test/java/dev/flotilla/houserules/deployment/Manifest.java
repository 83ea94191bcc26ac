package dev.flotilla.houserules.deployment;

import java.util.List;
import java.util.Map;

/**
 * One object for Kubernetes.
 *
 * @param origin the directory that it was rendered of
 */
record Manifest(String origin, Node node) {

    static List<Manifest> all(String origin, String yaml) {
        return Node.documents(yaml).stream().map(node -> new Manifest(origin, node)).toList();
    }

    String type() {
        return node.at("apiVersion").text() + " " + kind();
    }

    String kind() {
        return node.at("kind").text();
    }

    String name() {
        return node.at("metadata", "name").text();
    }

    String namespace() {
        return node.at("metadata", "namespace").text();
    }

    Map<String, String> labels() {
        return node.at("metadata", "labels").pairs();
    }

    Node spec() {
        return node.at("spec");
    }

    /**
     * How a complaint names it.
     */
    String place() {
        return origin + ": " + kind() + " " + name();
    }

}
