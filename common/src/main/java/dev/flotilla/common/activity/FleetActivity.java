package dev.flotilla.common.activity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Every flow of this instance. A service fetches its flows once and counts on them.
 */
public class FleetActivity {

    private final Map<FlowKey, Flow> flows = new ConcurrentHashMap<>();

    private final MeterRegistry registry;

    public FleetActivity(MeterRegistry registry) {
        this.registry = registry;
    }

    public Flow flow(FlowKey key) {
        return flows.computeIfAbsent(key, absent -> new Flow(absent, registry));
    }

    public Map<FlowKey, Flow> flows() {
        return Map.copyOf(flows);
    }

}
