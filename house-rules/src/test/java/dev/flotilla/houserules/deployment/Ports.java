package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ports and paths are those that the services have.
 *
 * @param http each service's port, from its {@code application.yaml}
 * @param management where actuator answers in a container, from the {@code Dockerfile}
 * @param paths what answers there
 */
record Ports(Map<String, Integer> http, int management, Set<String> paths) {

    List<String> complaints(Deployed deployed) {
        List<String> complaints = new ArrayList<>();
        deployed.members().forEach(pod -> member(pod, complaints));
        deployed.pods().forEach(pod -> probes(pod, complaints));
        deployed.of("Service").forEach(service -> service(deployed, service, complaints));
        deployed.of("NetworkPolicy").forEach(policy -> policy(deployed, policy, complaints));
        deployed.of("PodMonitor").forEach(monitor -> monitor(deployed, monitor, complaints));
        return complaints;
    }

    private void member(Pod pod, List<String> complaints) {
        Map<String, Integer> wanted = Map.of("http", http.getOrDefault(pod.owner().name(), -1), "management",
                management);
        if (!pod.ports().equals(wanted)) {
            complaints.add(pod.owner().place() + ": ports are " + pod.ports() + " and have to be " + wanted
                    + ", as its application.yaml and the Dockerfile have it");
        }
    }

    private void probes(Pod pod, List<String> complaints) {
        for (Node container : pod.containers()) {
            for (String name : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                Node probe = container.at(name);
                if (pod.isMember() && !probe.present()) {
                    complaints.add(pod.owner().place() + ": " + probe.path() + " is missing");
                }
                Stream.of("httpGet", "tcpSocket")
                    .map(probe::at)
                    .filter(Node::present)
                    .filter(call -> !pod.hasPort(call.at("port")))
                    .forEach(call -> complaints.add(pod.owner().place() + ": " + call.at("port").path() + " '"
                            + call.at("port").text() + "' is none of its ports " + pod.ports()));
                Node path = probe.at("httpGet", "path");
                if (pod.isMember() && probe.present() && !paths.contains(path.text())) {
                    complaints
                        .add(pod.owner().place() + ": " + path.path() + " '" + path.text() + "' is none of " + paths);
                }
            }
        }
    }

    private void service(Deployed deployed, Manifest service, List<String> complaints) {
        Labels selector = new Labels(service.spec().at("selector").pairs());
        for (Node port : service.spec().at("ports").items()) {
            Node target = port.at("targetPort").present() ? port.at("targetPort") : port.at("port");
            selected(deployed, service, selector).filter(pod -> !pod.hasPort(target))
                .forEach(pod -> complaints.add(service.place() + ": " + target.path() + " '" + target.text()
                        + "' is none of the ports of " + pod.owner().name() + " " + pod.ports()));
        }
        Node port = service.spec().at("ports").items().getFirst().at("port");
        Integer own = http.get(service.name());
        if (own != null && own != port.number()) {
            complaints
                .add(service.place() + ": " + port.path() + " is " + port.text() + " and " + own + " everywhere else");
        }
    }

    private void policy(Deployed deployed, Manifest policy, List<String> complaints) {
        for (Node rule : policy.spec().at("ingress").items()) {
            List<Pod> to = selected(deployed, policy, Labels.of(policy.spec().at("podSelector"))).toList();
            open(policy, rule, to, complaints);
        }
        for (Node rule : policy.spec().at("egress").items()) {
            List<Pod> to = rule.at("to")
                .items()
                .stream()
                .filter(peer -> peer.at("podSelector").present() && !peer.at("namespaceSelector").present())
                .flatMap(peer -> selected(deployed, policy, Labels.of(peer.at("podSelector"))))
                .toList();
            open(policy, rule, to, complaints);
        }
    }

    private void open(Manifest policy, Node rule, List<Pod> to, List<String> complaints) {
        for (Node port : rule.at("ports").items()) {
            to.stream()
                .filter(pod -> !pod.hasPort(port.at("port")))
                .forEach(pod -> complaints.add(policy.place() + ": " + port.path() + " '" + port.at("port").text()
                        + "' is none of the ports of " + pod.owner().name() + " " + pod.ports()));
        }
    }

    private void monitor(Deployed deployed, Manifest monitor, List<String> complaints) {
        for (Node endpoint : monitor.spec().at("podMetricsEndpoints").items()) {
            selected(deployed, monitor, Labels.of(monitor.spec().at("selector")))
                .filter(pod -> !pod.hasPort(endpoint.at("port")))
                .forEach(pod -> complaints
                    .add(monitor.place() + ": " + endpoint.path() + " '" + endpoint.at("port").text()
                            + "' is none of the ports of " + pod.owner().name() + " " + pod.ports()));
            if (!paths.contains(endpoint.at("path").text())) {
                complaints.add(monitor.place() + ": " + endpoint.at("path").path() + " '" + endpoint.at("path").text()
                        + "' is none of " + paths);
            }
        }
    }

    private static Stream<Pod> selected(Deployed deployed, Manifest by, Labels labels) {
        return deployed.pods()
            .stream()
            .filter(pod -> pod.namespace().equals(by.namespace()))
            .filter(pod -> labels.match(pod.labels()));
    }

}
