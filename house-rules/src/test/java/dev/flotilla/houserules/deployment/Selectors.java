package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whoever selects finds something, and no more than is meant.
 */
final class Selectors {

    private final Deployed deployed;

    private final List<String> complaints = new ArrayList<>();

    private Selectors(Deployed deployed) {
        this.deployed = deployed;
    }

    static List<String> complaints(Deployed deployed) {
        Selectors check = new Selectors(deployed);
        Stream.of("Deployment", "StatefulSet").flatMap(kind -> deployed.of(kind).stream()).forEach(check::workload);
        deployed.of("Service").forEach(one -> check.one(one, new Labels(one.spec().at("selector").pairs())));
        deployed.of("PodDisruptionBudget").forEach(one -> check.one(one, Labels.of(one.spec().at("selector"))));
        deployed.of("NetworkPolicy").forEach(check::policy);
        deployed.of("PodMonitor").forEach(check::podMonitor);
        deployed.of("ServiceMonitor").forEach(check::serviceMonitor);
        deployed.of("ScaledObject").forEach(check::scaled);
        return check.complaints;
    }

    private void workload(Manifest workload) {
        Pod pod = new Pod(workload);
        List<Node> selectors = new ArrayList<>(List.of(workload.spec().at("selector")));
        pod.spec().at("topologySpreadConstraints").items().forEach(spread -> selectors.add(spread.at("labelSelector")));
        for (Node selector : selectors) {
            Labels labels = Labels.of(selector);
            if (labels.everything() || !labels.match(pod.labels())) {
                complain(workload, selector, "does not match its own pods, which have " + pod.labels());
            }
        }
    }

    /** Of a Service or a budget: one workload, or two would be taken for each other. */
    private void one(Manifest manifest, Labels labels) {
        List<String> owners = pods(inNamespaceOf(manifest), labels).stream().map(pod -> pod.owner().name()).toList();
        if (owners.size() != 1) {
            complain(manifest, manifest.spec().at("selector"),
                    "has to match the pods of one workload and matches those of " + owners);
        }
    }

    private void policy(Manifest policy) {
        Node selector = policy.spec().at("podSelector");
        if (pods(inNamespaceOf(policy), Labels.of(selector)).isEmpty()) {
            complain(policy, selector, "matches no pod");
        }
        peers(policy).filter(peer -> peer.at("podSelector").present()).forEach(peer -> {
            Node namespaces = peer.at("namespaceSelector");
            // What is in a namespace of somebody else's cannot be seen here.
            boolean elsewhere = !namespaces.at("matchLabels").pairs().isEmpty();
            Predicate<Pod> near = namespaces.present() ? pod -> true : inNamespaceOf(policy);
            if (!elsewhere && pods(near, Labels.of(peer.at("podSelector"))).isEmpty()) {
                complain(policy, peer, "matches no pod: an arrow from or to nowhere");
            }
        });
    }

    static Stream<Node> peers(Manifest policy) {
        return Stream.concat(
                policy.spec().at("ingress").items().stream().flatMap(rule -> rule.at("from").items().stream()),
                policy.spec().at("egress").items().stream().flatMap(rule -> rule.at("to").items().stream()));
    }

    private void podMonitor(Manifest monitor) {
        Labels labels = Labels.of(monitor.spec().at("selector"));
        deployed.members()
            .stream()
            .filter(inNamespaceOf(monitor))
            .filter(pod -> !labels.match(pod.labels()))
            .forEach(pod -> complain(monitor, monitor.spec().at("selector"), "leaves out " + pod.owner().name()));
        if (pods(inNamespaceOf(monitor), labels).isEmpty()) {
            complain(monitor, monitor.spec().at("selector"), "matches no pod");
        }
    }

    private void serviceMonitor(Manifest monitor) {
        Labels labels = Labels.of(monitor.spec().at("selector"));
        if (deployed.of("Service").stream().noneMatch(service -> labels.match(service.labels()))) {
            complain(monitor, monitor.spec().at("selector"), "matches no Service");
        }
    }

    private void scaled(Manifest scaled) {
        Node target = scaled.spec().at("scaleTargetRef");
        List<Pod> pods = deployed.find("Deployment", scaled.namespace(), target.at("name").text())
            .stream()
            .map(Pod::new)
            .toList();
        if (pods.isEmpty()) {
            complain(scaled, target, "names no Deployment: " + target.at("name").text());
            return;
        }
        Node container = target.at("envSourceContainerName");
        if (pods.getFirst().containers().stream().noneMatch(one -> one.at("name").text().equals(container.text()))) {
            complain(scaled, container, "names no container of it: " + container.text());
        }
        if (pods.getFirst().owner().spec().at("replicas").present()) {
            complain(scaled, target, "names a Deployment that states replicas: every apply would undo the scaling");
        }
    }

    private List<Pod> pods(Predicate<Pod> near, Labels labels) {
        return deployed.pods().stream().filter(near).filter(pod -> labels.match(pod.labels())).toList();
    }

    private static Predicate<Pod> inNamespaceOf(Manifest manifest) {
        return pod -> pod.namespace().equals(manifest.namespace());
    }

    private void complain(Manifest manifest, Node place, String problem) {
        complaints.add(manifest.place() + ": " + place.path() + " " + problem);
    }

}
