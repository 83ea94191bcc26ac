package dev.flotilla.common.heartbeat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.InstantSource;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import dev.flotilla.common.assignment.AssignmentTracker;
import dev.flotilla.common.identity.InstanceIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The heartbeat of this moment.
 */
class HeartbeatSource {

    private final InstanceIdentity identity;

    private final FlowReporter flows;

    private final AssignmentTracker assignments;

    private final Supplier<String> health;

    private final InstantSource time;

    private volatile InstanceState state = InstanceState.STARTING;

    private volatile @Nullable Integer port;

    HeartbeatSource(InstanceIdentity identity, FlowReporter flows, AssignmentTracker assignments,
            Supplier<String> health, InstantSource time) {
        this.identity = identity;
        this.flows = flows;
        this.assignments = assignments;
        this.health = health;
        this.time = time;
    }

    @EventListener
    void onListening(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            port = event.getWebServer().getPort();
        }
    }

    // Not when all runners are through: it is out of service for a moment more, and would
    // say so until its next heartbeat.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onReadiness(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            state = InstanceState.RUNNING;
        }
    }

    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void onClosing() {
        state = InstanceState.DRAINING;
    }

    void stopped() {
        state = InstanceState.STOPPED;
    }

    Heartbeat now() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        Heartbeat.Instance instance = new Heartbeat.Instance(identity.service(), identity.id(), identity.number(),
                identity.host(), port, identity.version(), identity.commit(), identity.startedAt());
        var now = time.instant();
        return new Heartbeat(instance, now, state, health(), flows.report(now), assignments.last(),
                new Heartbeat.Resources(heap.getUsed(), heap.getMax(), cpuLoad()));
    }

    // Before and after, what it is not fit for is no news.
    private String health() {
        return state == InstanceState.RUNNING ? health.get() : Status.UNKNOWN.getCode();
    }

    private static @Nullable Double cpuLoad() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            double load = system.getProcessCpuLoad();
            return Double.isNaN(load) || load < 0 ? null : load;
        }
        return null;
    }

}
