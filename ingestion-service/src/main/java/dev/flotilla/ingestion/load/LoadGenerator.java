package dev.flotilla.ingestion.load;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.flotilla.common.errors.ErrorCode;
import dev.flotilla.common.errors.FleetException;
import dev.flotilla.common.topics.FleetTopics;
import dev.flotilla.ingestion.publishing.Publishers;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * At most one run at a time, and the last one's counts.
 */
@Component
class LoadGenerator {

    private static final Duration PATIENCE_AT_END = Duration.ofMillis(500);

    private final RandomGenerator random = new SecureRandom();

    private final Publishers publishers;

    private final LoadProperties properties;

    private final InstantSource time;

    private @Nullable LoadLoop current;

    LoadGenerator(Publishers publishers, LoadProperties properties, InstantSource time) {
        this.publishers = publishers;
        this.properties = properties;
        this.time = time;
    }

    synchronized LoadState start(LoadRequest request) {
        if (current != null && !current.isEnded()) {
            throw new FleetException(ErrorCode.CONFLICT,
                    "Load is being made already; DELETE /api/load first, and wait until it is FINISHED.");
        }
        Integer customers = request.customers();
        Double skew = request.skew();
        Long seed = request.seed();
        LoadPlan plan = new LoadPlan(HexFormat.of().toHexDigits(random.nextInt()), request.rate(),
                customers == null ? properties.customers() : customers, skew == null ? properties.skew() : skew,
                request.maxOrders(), request.duration(), seed == null ? random.nextLong() : seed);
        LoadLoop loop = new LoadLoop(plan, properties, publishers.forTopic(FleetTopics.ORDERS), time);
        current = loop;
        loop.start();
        return loop.state();
    }

    synchronized LoadState stop() {
        if (current == null) {
            return LoadState.IDLE;
        }
        current.stop();
        return current.state();
    }

    synchronized LoadState state() {
        return current == null ? LoadState.IDLE : current.state();
    }

    synchronized List<CustomerProgress> customers() {
        return current == null ? List.of() : current.customers();
    }

    @EventListener(ApplicationReadyEvent.class)
    void startAsConfigured() {
        if (properties.rate() > 0) {
            start(new LoadRequest(properties.rate(), null, null, null, null, null));
        }
    }

    // Before the producer closes, so that what was sent is also counted.
    @EventListener(ContextClosedEvent.class)
    synchronized void end() throws InterruptedException {
        if (current != null) {
            current.abandonAfter(PATIENCE_AT_END);
        }
    }

}
