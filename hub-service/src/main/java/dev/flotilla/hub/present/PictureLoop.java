package dev.flotilla.hub.present;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Paints anew whenever something was heard, five times a second at the most, and once a
 * second at the least: silence is news, too.
 */
final class PictureLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PictureLoop.class);

    private static final Duration AT_MOST = Duration.ofMillis(200);

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final Studio studio;

    private final Present present;

    private final InstantSource time;

    private long painted = -1;

    private boolean failing;

    private Instant tried = Instant.EPOCH;

    private @Nullable ScheduledExecutorService clock;

    PictureLoop(Studio studio, Present present, InstantSource time) {
        this.studio = studio;
        this.present = present;
        this.time = time;
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("pictures").daemon().factory());
        var _ = clock.scheduleWithFixedDelay(this::lookAndGoOn, 0, AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
    }

    // A schedule ends without a word with the first exception.
    private void lookAndGoOn() {
        try {
            look();
            failing = false;
        }
        catch (RuntimeException e) {
            if (!failing) {
                LOG.error("no picture can be painted; it is tried again, and not told again until it works", e);
            }
            failing = true;
        }
    }

    private void look() {
        long changes = studio.changes();
        Instant now = time.instant();
        // Also the other way, for a clock that was put back.
        if (changes != painted || Duration.between(tried, now).abs().compareTo(AT_LEAST) >= 0) {
            // First, so that one that cannot be painted is not tried again at once.
            painted = changes;
            tried = now;
            present.show(studio.paint(now));
        }
    }

    /** Streams are requests, and a graceful end waits for those. */
    @EventListener(ContextClosedEvent.class)
    void onClosing() {
        present.end();
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

}
