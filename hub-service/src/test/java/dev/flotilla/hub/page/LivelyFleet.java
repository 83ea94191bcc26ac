package dev.flotilla.hub.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import tools.jackson.databind.node.ObjectNode;

/**
 * Changes such as a busy fleet makes, the same ones for the same seed.
 */
final class LivelyFleet {

    private static final Duration STEP = Duration.ofMillis(200);

    private static final int EVERY = 25;

    private final Random random;

    private final List<String> instances;

    private final ObjectNode fleet;

    private Instant at = FleetFixture.AT;

    private int step;

    LivelyFleet(ObjectNode fleet, Random random) {
        this.fleet = fleet.deepCopy();
        this.random = random;
        this.instances = new ArrayList<>(fleet.withObject("instances").propertyNames());
    }

    /** Every instance and every partition has another number; now and then one moves. */
    ObjectNode next() {
        at = at.plus(STEP);
        step++;
        ObjectNode patch = fleet.objectNode().put("at", at.toString());
        for (String id : instances) {
            patch.withObject("instances")
                .putObject(id)
                .put("seenAt", at.toString())
                .put("inPerSecond", 300 + random.nextDouble() * 200)
                .put("lag", random.nextInt(90));
        }
        fleet.withObject("groups").forEachEntry((id, group) -> {
            ObjectNode partitions = patch.withObject("groups").putObject(id).putObject("partitions");
            ((ObjectNode) group).withObject("partitions")
                .propertyNames()
                .forEach(name -> partitions.putObject(name)
                    .put("lag", random.nextInt(40))
                    .put("perSecond", 80 + random.nextDouble() * 40));
        });
        if (step % EVERY == 0) {
            move(patch);
        }
        return patch;
    }

    private void move(ObjectNode patch) {
        List<String> processors = instances.stream().filter(id -> id.startsWith("processor-service")).toList();
        ObjectNode partitions = patch.withObject("groups").withObject("order-processors").withObject("partitions");
        List<String> names = new ArrayList<>(partitions.propertyNames());
        for (int i = 0; i < 4; i++) {
            partitions.withObject(names.get(random.nextInt(names.size())))
                .put("owner", processors.get(random.nextInt(processors.size())));
        }
    }

}
