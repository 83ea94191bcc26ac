package dev.flotilla.hub.picture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.flotilla.common.heartbeat.FlowReport;
import dev.flotilla.hub.heartbeats.Presence;
import dev.flotilla.hub.heartbeats.SeenInstance;

import static dev.flotilla.hub.picture.Rounding.hundredths;

/**
 * The instances of a service together. One that was lost is still expected: nobody has
 * taken it away.
 */
final class ServicePainter {

    private ServicePainter() {
    }

    static Map<String, ServicePicture> paint(Scene scene, Idleness idleness) {
        Map<String, List<SeenInstance>> services = scene.instances()
            .stream()
            .filter(instance -> instance.presence() != Presence.GONE)
            .collect(Collectors.groupingBy(SeenInstance::service, TreeMap::new, Collectors.toList()));
        scene.expected().keySet().forEach(service -> services.putIfAbsent(service, List.of()));
        Map<String, ServicePicture> pictures = new TreeMap<>();
        services.forEach((service, instances) -> pictures.put(service,
                paint(instances, Math.max(instances.size(), scene.expected().getOrDefault(service, 0)), idleness)));
        return pictures;
    }

    private static Map<String, Double> writes(List<FlowReport> flows) {
        Map<String, Double> writes = new TreeMap<>();
        flows.stream()
            .filter(flow -> flow.group() == null)
            .forEach(flow -> writes.merge(flow.topic(), hundredths(flow.outPerSecond()), Double::sum));
        return writes;
    }

    private static ServicePicture paint(List<SeenInstance> instances, int expected, Idleness idleness) {
        List<SeenInstance> present = instances.stream()
            .filter(instance -> instance.presence() != Presence.LOST)
            .toList();
        List<FlowReport> flows = instances.stream()
            .filter(instance -> instance.presence() == Presence.PRESENT)
            .flatMap(instance -> instance.heartbeat().flows().stream())
            .toList();
        long idle = present.stream().filter(idleness::isIdle).count();
        return new ServicePicture(expected, present.size(), (int) idle,
                InstancePainter.sum(flows, FlowReport::inPerSecond), InstancePainter.out(flows),
                present.stream()
                    .map(instance -> instance.heartbeat().instance())
                    .map(instance -> instance.version() + " " + instance.commit())
                    .distinct()
                    .sorted()
                    .toList(),
                writes(flows));
    }

}
