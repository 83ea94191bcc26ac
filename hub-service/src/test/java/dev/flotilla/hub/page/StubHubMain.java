package dev.flotilla.hub.page;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.node.ObjectNode;

/**
 * The page with a fleet that is made up, to look at by hand: the port, and how many
 * processors.
 */
final class StubHubMain {

    private StubHubMain() {
    }

    static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8099;
        int processors = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        ObjectNode fleet = processors > 20
                ? FleetFixture.fleet(new int[] { 2, processors, processors / 2, processors / 3, 4 }, processors * 3)
                : FleetFixture.fleet(processors);
        StubHub hub = new StubHub(fleet, port);
        LivelyFleet life = new LivelyFleet(fleet, new Random(7));
        var _ = Executors.newSingleThreadScheduledExecutor()
            .scheduleAtFixedRate(() -> hub.change(life.next()), 200, 200, TimeUnit.MILLISECONDS);
        System.out.println(hub.address());
    }

}
