package dev.flotilla.hub.picture;

import java.time.Instant;
import java.util.Map;

import dev.flotilla.hub.rebalances.RebalanceEvent;

/**
 * The fleet at one moment. Everything has a name, so that two pictures can be compared
 * part by part.
 *
 * @param services by name
 * @param instances by id
 * @param groups by id
 * @param topics by name
 * @param brokers by id, those that are missing too
 * @param alerts by rule and subject
 * @param rebalances by number, the latest 50
 * @param deadLetters by dead-letter topic
 */
public record FleetPicture(Instant at, HubPicture hub, Map<String, ServicePicture> services,
        Map<String, InstancePicture> instances, Map<String, GroupPicture> groups, Map<String, TopicPicture> topics,
        Map<String, BrokerPicture> brokers, Map<String, Alert> alerts, Map<String, RebalanceEvent> rebalances,
        Map<String, LettersPicture> deadLetters) {

    public FleetPicture withAlerts(Map<String, Alert> found) {
        return new FleetPicture(at, hub, services, instances, groups, topics, brokers, found, rebalances, deadLetters);
    }

}
