package dev.flotilla.sql.apps;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;

import dev.flotilla.sql.planning.Application;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Deploys what the server was started with, as soon as Kafka takes it.
 */
final class StartApps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartApps.class);

    private static final Duration RETRY_EVERY = Duration.ofSeconds(2);

    // The deploy log is usually read to its end a moment after the start.
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final List<Application> pending;

    private final Apps apps;

    private final TaskScheduler scheduler;

    private final InstantSource time;

    // Not told by the task: its first run may be over before it is known here.
    private volatile boolean running;

    private volatile @Nullable ScheduledFuture<?> task;

    StartApps(List<Application> applications, Apps apps, TaskScheduler scheduler, InstantSource time) {
        this.pending = new ArrayList<>(applications);
        this.apps = apps;
        this.scheduler = scheduler;
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
        task = scheduler.schedule(this::deploy, time.instant());
    }

    private void deploy() {
        pending.removeIf(this::isSettled);
        if (!pending.isEmpty() && isRunning()) {
            task = scheduler.schedule(this::deploy, time.instant().plus(apps.isComplete() ? RETRY_EVERY : LOOK_EVERY));
        }
    }

    private boolean isSettled(Application application) {
        if (!apps.isComplete()) {
            return false;
        }
        String name = application.name();
        switch (apps.deployAtStart(application)) {
            case Deployment.Accepted _, Deployment.Unchanged _ -> LOG.info("application {} is deployed", name);
            case Deployment.LosesState(List<StateLoss> losses) -> LOG.error(
                    "application {} stays as it is deployed: {} would forget {}; deploy it with resetState=true if it may",
                    name, application.source().name(), losses);
            case Deployment.Conflict(String reason, var _) ->
                LOG.warn("application {} stays as it is deployed: {}", name, reason);
            case Deployment.Unavailable(String reason) -> {
                LOG.warn("application {} is not deployed yet: {}", name, reason);
                return false;
            }
            case Deployment.Refused _, Deployment.Unknown _, Deployment.Dropped _ ->
                throw new IllegalStateException("a file that holds was neither taken nor left");
        }
        return true;
    }

    @Override
    public void stop() {
        running = false;
        ScheduledFuture<?> present = task;
        if (present != null) {
            present.cancel(false);
        }
        task = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // After the deploy log has begun to be read.
        return 20;
    }

}
