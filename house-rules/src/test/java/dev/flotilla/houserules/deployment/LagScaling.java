package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whoever scales by lag looks at the groups and topics of the service that is scaled, and
 * never starts an instance that would have no partition.
 *
 * @param partitions of a topic
 */
record LagScaling(Map<String, Consumer> consumers, int partitions) {

    /**
     * @param concurrency consumers of one topic in one instance
     */
    record Consumer(Set<String> groups, Set<String> topics, int concurrency) {

        static Consumer of(ServiceSource source) {
            return new Consumer(source.groups(), source.consumedTopics(), source.concurrency());
        }

    }

    List<String> complaints(Deployed deployed) {
        List<String> complaints = new ArrayList<>();
        for (Manifest scaled : deployed.of("ScaledObject")) {
            Node spec = scaled.spec();
            Consumer consumer = consumers.get(spec.at("scaleTargetRef", "name").text());
            if (consumer == null) {
                complaints.add(scaled.place() + ": spec.scaleTargetRef.name is no service that consumes");
                continue;
            }
            Set<String> watched = new TreeSet<>();
            for (Node trigger : spec.at("triggers").items()) {
                Node topic = trigger.at("metadata", "topic");
                watched.add(topic.text());
                oneOf(consumer.topics, topic, scaled, complaints);
                oneOf(consumer.groups, trigger.at("metadata", "consumerGroup"), scaled, complaints);
                address(deployed, scaled, trigger.at("metadata", "bootstrapServersFromEnv"), complaints);
            }
            if (!watched.containsAll(consumer.topics)) {
                complaints
                    .add(scaled.place() + ": spec.triggers watch " + watched + " of the topics " + consumer.topics);
            }
            bounds(scaled, partitions / consumer.concurrency, complaints);
        }
        return complaints;
    }

    private static void bounds(Manifest scaled, int most, List<String> complaints) {
        Node minimum = scaled.spec().at("minReplicaCount");
        Node maximum = scaled.spec().at("maxReplicaCount");
        if (!maximum.present() || maximum.number() != most) {
            complaints.add(scaled.place() + ": " + maximum.path() + " is '" + maximum.text() + "' and has to be " + most
                    + ": partitions divided by consumers in an instance");
        }
        if (!minimum.present() || minimum.number() < 1 || minimum.number() > most) {
            complaints.add(
                    scaled.place() + ": " + minimum.path() + " is '" + minimum.text() + "' and has to be 1 to " + most);
        }
    }

    private static void oneOf(Set<String> known, Node name, Manifest scaled, List<String> complaints) {
        if (!known.contains(name.text())) {
            complaints
                .add(scaled.place() + ": " + name.path() + " '" + name.text() + "' is none of the service's " + known);
        }
    }

    private static void address(Deployed deployed, Manifest scaled, Node variable, List<String> complaints) {
        boolean known = deployed
            .find("Deployment", scaled.namespace(), scaled.spec().at("scaleTargetRef", "name").text())
            .stream()
            .flatMap(deployment -> new Pod(deployment).containers().stream())
            .flatMap(container -> container.at("envFrom").items().stream())
            .map(source -> source.at("configMapRef", "name").text())
            .flatMap(name -> deployed.find("ConfigMap", scaled.namespace(), name).stream())
            .anyMatch(settings -> settings.node().at("data").fields().containsKey(variable.text()));
        if (!known) {
            complaints.add(scaled.place() + ": " + variable.path() + " '" + variable.text()
                    + "' is not in the environment of what is scaled");
        }
    }

}
