package dev.flotilla.houserules.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topics that Strimzi is told are those that the services would make themselves.
 *
 * @param declared {@code flotilla.topics.declared} of {@code fleet-defaults.yaml}
 * @param partitions of those that do not say
 */
record StrimziTopics(List<Node> declared, int partitions) {

    List<String> complaints(Deployed deployed) {
        Map<String, String> wanted = new TreeMap<>();
        declared.forEach(topic -> wanted.put(topic.at("name").text(),
                describe(topic.at("partitions").present() ? topic.at("partitions").text() : "" + partitions,
                        topic.at("max-message-bytes"), topic.at("compacted").text().equals("true"))));
        Map<String, String> told = new TreeMap<>();
        List<String> complaints = new ArrayList<>();
        for (Manifest topic : deployed.of("KafkaTopic")) {
            Node config = topic.spec().at("config");
            told.put(topic.name(), describe(topic.spec().at("partitions").text(), config.at("max.message.bytes"),
                    config.at("cleanup.policy").text().contains("compact")));
            String cluster = topic.labels().getOrDefault("strimzi.io/cluster", "");
            if (deployed.find("Kafka", topic.namespace(), cluster).isEmpty()) {
                complaints.add(topic.place() + ": strimzi.io/cluster '" + cluster + "' is no Kafka in namespace "
                        + topic.namespace());
            }
        }
        if (!told.isEmpty() && !told.equals(wanted)) {
            complaints.add(deployed.origin() + ": KafkaTopics are " + told + " and fleet-defaults.yaml has " + wanted);
        }
        return complaints;
    }

    private static String describe(String partitions, Node bytes, boolean compacted) {
        return partitions + " partitions" + (bytes.present() ? ", messages to " + bytes.text() : "")
                + (compacted ? ", compacted" : "");
    }

}
