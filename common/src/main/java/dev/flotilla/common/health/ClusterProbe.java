package dev.flotilla.common.health;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Asks the cluster every few seconds whether it is there, so that no probe of a load
 * balancer has to wait for Kafka.
 */
final class ClusterProbe implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterProbe.class);

    private static final Duration EVERY = Duration.ofSeconds(3);

    private static final int TIMEOUT_SECONDS = 3;

    private final Map<String, Object> settings;

    private final TaskScheduler scheduler;

    private final InstantSource time;

    private volatile ClusterState state;

    private @Nullable Admin admin;

    private @Nullable ScheduledFuture<?> task;

    ClusterProbe(Map<String, Object> settings, TaskScheduler scheduler, InstantSource time) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.time = time;
        this.state = new ClusterState.Unreachable("not asked yet", time.instant());
    }

    ClusterState state() {
        return state;
    }

    @Override
    public synchronized void start() {
        admin = Admin.create(settings);
        Admin asked = admin;
        task = scheduler.scheduleWithFixedDelay(() -> ask(asked), EVERY);
    }

    private void ask(Admin admin) {
        try {
            int brokers = admin.describeCluster().nodes().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).size();
            if (state instanceof ClusterState.Unreachable) {
                LOG.info("Kafka is reachable with {} broker(s)", brokers);
            }
            state = new ClusterState.Reachable(brokers);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (TimeoutException e) {
            unreachable("no answer within " + TIMEOUT_SECONDS + " s");
        }
        catch (ExecutionException e) {
            unreachable(String.valueOf(e.getCause()));
        }
    }

    private void unreachable(String reason) {
        if (state instanceof ClusterState.Reachable) {
            LOG.warn("Kafka is unreachable: {}", reason);
            state = new ClusterState.Unreachable(reason, time.instant());
        }
        else if (state instanceof ClusterState.Unreachable before) {
            state = new ClusterState.Unreachable(reason, before.since());
        }
    }

    @Override
    public synchronized void stop() {
        if (task != null) {
            task.cancel(true);
            task = null;
        }
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return admin != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

}
