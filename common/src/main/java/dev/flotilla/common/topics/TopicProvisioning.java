package dev.flotilla.common.topics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Provisions at start, before any listener; where Kafka is not there yet, goes on trying
 * without keeping the service from starting, since it has to live through the same later.
 */
final class TopicProvisioning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicProvisioning.class);

    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);

    private final TopicProvisioner provisioner;

    private final Supplier<Admin> admins;

    private final TaskScheduler scheduler;

    private final InstantSource time;

    private volatile boolean running;

    private volatile @Nullable ScheduledFuture<?> retry;

    TopicProvisioning(TopicProvisioner provisioner, Supplier<Admin> admins, TaskScheduler scheduler,
            InstantSource time) {
        this.provisioner = provisioner;
        this.admins = admins;
        this.scheduler = scheduler;
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
        provision();
    }

    private void provision() {
        if (!running) {
            return;
        }
        Admin admin = admins.get();
        try {
            provisioner.provision(admin);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (ExecutionException | TimeoutException e) {
            LOG.warn("cannot provision topics yet, trying again in {} s: {}", RETRY_EVERY.toSeconds(),
                    e.getCause() == null ? "no answer from Kafka" : e.getCause().getMessage());
            retry = scheduler.schedule(this::provision, time.instant().plus(RETRY_EVERY));
        }
        finally {
            // Without a limit it would wait for questions that nobody is there to answer.
            admin.close(Duration.ZERO);
        }
    }

    @Override
    public void stop() {
        running = false;
        ScheduledFuture<?> pending = retry;
        if (pending != null) {
            pending.cancel(true);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // Lower starts earlier: listener containers and the web server come after.
        return 0;
    }

}
