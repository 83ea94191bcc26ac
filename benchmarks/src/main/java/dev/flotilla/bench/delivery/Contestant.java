package dev.flotilla.bench.delivery;

import java.util.List;
import java.util.function.Function;

import dev.flotilla.bench.bridge.BridgeOptions;
import dev.flotilla.bench.bridge.BridgeProcess;
import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.stores.OrderStore;
import dev.flotilla.testkit.process.GuardedProcess;

/**
 * Somebody who moves the orders of a topic into a store.
 *
 * @param store that it writes, in the shape that it is measured with
 * @param start by the name of this run, which is also its group's
 * @param settings for the record
 */
record Contestant(String name, OrderStore store, Function<String, GuardedProcess> start, List<String> settings) {

    Contestant {
        settings = List.copyOf(settings);
    }

    static Contestant fleet(Bench bench, Broker broker, OrderStore store, BridgeOptions options) {
        return new Contestant("data-bridge-service", store, name -> {
            broker.forgetGroup(BridgeProcess.GROUP);
            return BridgeProcess.start(bench.workshop(), broker, name, store.bridgeSettings(), options).process();
        }, options.all());
    }

}
