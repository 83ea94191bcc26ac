package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every name that is set in the environment of a service is one that it reads.
 *
 * @param reads whether a service reads a name
 */
record EnvironmentNames(BiPredicate<String, String> reads) {

    static EnvironmentNames ofTheServices() {
        Map<String, Settings> settings = Checkout.services()
            .stream()
            .collect(Collectors.toMap(name -> name, Settings::of));
        return new EnvironmentNames(
                (service, name) -> settings.containsKey(service) && settings.get(service).read(name));
    }

    List<String> complaints(Deployed deployed) {
        List<String> complaints = new ArrayList<>();
        Map<Manifest, Set<String>> shared = new LinkedHashMap<>();
        for (Pod pod : deployed.members()) {
            for (Node container : pod.containers()) {
                for (Node variable : container.at("env").items()) {
                    check(pod.owner().place() + ": " + variable.path(), Set.of(pod.owner().name()),
                            variable.at("name").text(), complaints);
                }
                sources(deployed, pod, container, complaints)
                    .forEach(source -> shared.computeIfAbsent(source, one -> new TreeSet<>()).add(pod.owner().name()));
            }
        }
        // Of what several share, one at least has to read each name.
        shared.forEach((source, services) -> Stream.of("data", "stringData")
            .flatMap(data -> source.node().at(data).fields().keySet().stream())
            .forEach(name -> check(source.place(), services, name, complaints)));
        return complaints;
    }

    private static Stream<Manifest> sources(Deployed deployed, Pod pod, Node container, List<String> complaints) {
        List<Manifest> sources = new ArrayList<>();
        for (Node source : container.at("envFrom").items()) {
            boolean settings = source.at("configMapRef").present();
            Node reference = source.at(settings ? "configMapRef" : "secretRef");
            var found = deployed.find(settings ? "ConfigMap" : "Secret", pod.namespace(), reference.at("name").text());
            found.ifPresent(sources::add);
            if (settings && found.isEmpty()) {
                complaints.add(pod.owner().place() + ": " + reference.path() + " names no ConfigMap: "
                        + reference.at("name").text());
            }
        }
        for (Node variable : container.at("env").items()) {
            secretKey(deployed, pod, variable, complaints);
        }
        return sources.stream();
    }

    /** A Secret may be made by somebody else; one that is here has to have the key. */
    private static void secretKey(Deployed deployed, Pod pod, Node variable, List<String> complaints) {
        Node key = variable.at("valueFrom", "secretKeyRef");
        deployed.find("Secret", pod.namespace(), key.at("name").text())
            .filter(secret -> !secret.node().at("data").fields().containsKey(key.at("key").text()))
            .ifPresent(secret -> complaints.add(pod.owner().place() + ": " + key.path() + " asks for "
                    + key.at("key").text() + ", which " + secret.name() + " has not"));
    }

    List<String> complaints(ComposeFile compose) {
        List<String> complaints = new ArrayList<>();
        compose.members()
            .forEach((service, node) -> node.at("environment")
                .fields()
                .keySet()
                .forEach(name -> check("docker-compose.yml: " + node.at("environment").path(), Set.of(service), name,
                        complaints)));
        return complaints;
    }

    private void check(String place, Set<String> services, String name, List<String> complaints) {
        if (services.stream().noneMatch(service -> reads.test(service, name))) {
            complaints.add(place + ": " + name + " is read by none of " + services
                    + ": is it spelt as in their application.yaml or as one of their settings?");
        }
    }

}
