package dev.flotilla.delivery.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.flotilla.delivery.route.Progress;
import dev.flotilla.delivery.route.Sink;
import dev.flotilla.delivery.route.Store;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes of one consumer, for its polling thread, which never waits here but when
 * partitions are taken away: a lane in trouble is paused while polling goes on.
 */
public final class Desk<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Map<TopicPartition, Place<T>> places = new ConcurrentHashMap<>();

    private final Consumer<?, ?> consumer;

    private final LaneParts<T> parts;

    private final Bell bell;

    private final KafkaRanges ranges;

    private final OffsetHints hints;

    public Desk(Consumer<?, ?> consumer, LaneParts<T> parts) {
        this.consumer = consumer;
        this.parts = parts;
        this.bell = new Bell(consumer);
        this.ranges = new KafkaRanges(consumer, bell);
        this.hints = new OffsetHints(consumer, parts.settings().time());
    }

    public void assigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return; // seeking none would be seeking all
        }
        partitions.forEach(partition -> places.put(partition, place(partition)));
        // Provisional, and never read from: without any position the consumer would ask
        // Kafka for one.
        consumer.seekToBeginning(partitions);
        consumer.pause(partitions);
        places.values().forEach(this::run);
    }

    private Place<T> place(TopicPartition partition) {
        KafkaRanges.Keeper keeper = ranges.keeper(partition);
        Store<T> store = switch (parts.route().destination()) {
            case Store<T> own -> own;
            case Sink<T> sink -> new RangedStore<>(sink, keeper);
        };
        return new Place<>(new Lane<>(partition, store, parts, bell), keeper, parts.settings().time().instant());
    }

    /** Taken away in order: what is buffered is written, if it can be in time. */
    public void revoked(Collection<TopicPartition> partitions) {
        try {
            bell.silently(() -> {
                drain(places(partitions));
                ranges.serve(); // what the last of them has settled
            });
            hint(places(partitions), true);
        }
        finally {
            lost(partitions);
        }
    }

    /** Somebody else's by now. */
    public void lost(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Place<T> gone = places.remove(partition);
            if (gone != null) {
                gone.keeper().close();
                gone.lane().close();
            }
            parts.alarms().clear(partition);
        }
        ranges.refuseClosed();
        partitions.forEach(this::release);
    }

    private void release(TopicPartition partition) {
        try {
            parts.deadLetters().release(partition);
        }
        catch (RuntimeException e) {
            LOG.warn("{}: its dead-letter producer did not close in order", partition, e);
        }
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    private void drain(List<Place<T>> leaving) {
        leaving.forEach(place -> place.lane().drain());
        Instant deadline = now().plus(parts.settings().drainWithin());
        while (true) {
            leaving.forEach(this::run);
            ranges.serve();
            if (leaving.stream().allMatch(place -> place.lane().isDrained())) {
                return;
            }
            if (!now().isBefore(deadline)) {
                LOG.warn("let go of {} partitions before all was written; their next owner reads it again",
                        leaving.stream().filter(place -> !place.lane().isDrained()).count());
                return;
            }
            bell.await(BETWEEN_LOOKS);
        }
    }

    public void beforePoll() {
        ranges.serve();
        var paused = consumer.paused();
        places.values().forEach(place -> {
            run(place);
            turn(place, paused.contains(place.lane().partition()));
        });
        hint(places.values(), false);
    }

    public void deliver(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records) {
        records.forEach((partition, some) -> {
            Place<T> place = places.get(partition);
            if (place == null) {
                LOG.warn("ignoring records of {}, which is not assigned here", partition);
            }
            else {
                place.lane().offer(some);
            }
        });
    }

    private void run(Place<T> place) {
        Lane<T> lane = place.lane();
        if (lane.phase() instanceof LanePhase.Open(var _, var until) && until.isPresent()) {
            tellPosition(lane);
        }
        switch (lane.errand()) {
            case RUN -> parts.crew().execute(lane::run);
            case PLACE -> open(lane);
            case NONE -> {
            }
        }
    }

    private void tellPosition(Lane<T> lane) {
        try {
            lane.reached(consumer.position(lane.partition(), Duration.ZERO));
        }
        catch (TimeoutException | WakeupException e) {
            LOG.trace("{}: no position yet", lane.partition(), e);
        }
    }

    private void open(Lane<T> lane) {
        if (!(lane.phase() instanceof LanePhase.Located(Progress progress, var until))) {
            return;
        }
        parts.alarms().located(lane.partition(), progress);
        switch (progress) {
            case Progress.NotStarted _ -> consumer.seekToBeginning(List.of(lane.partition()));
            case Progress.Next(long offset) -> consumer.seek(lane.partition(), offset);
        }
        lane.open();
        LOG.info("{}: reading from {}{}", lane.partition(), progress,
                until.isPresent() ? ", first exactly until " + until.getAsLong() : "");
    }

    private void turn(Place<T> place, boolean paused) {
        List<TopicPartition> partition = List.of(place.lane().partition());
        boolean wanted = place.lane().isClosedTo(paused);
        if (wanted && !paused) {
            consumer.pause(partition);
            place.paused(now());
        }
        if (!wanted && paused) {
            consumer.resume(partition);
            place.resumed();
        }
    }

    // For a sink Kafka's commit is the offset itself, and set by its lanes.
    private void hint(Collection<Place<T>> about, boolean last) {
        if (parts.route().destination() instanceof Store<T>) {
            Map<TopicPartition, Long> reached = new HashMap<>();
            about.forEach(place -> {
                if (place.lane().progress() instanceof Progress.Next(long offset)) {
                    reached.put(place.lane().partition(), offset);
                }
            });
            hints.commit(reached, last);
        }
    }

    /** After anything unforeseen: the store knows where each lane is. */
    public void relocateAll() {
        places.values().forEach(place -> place.lane().relocate());
    }

    /** Kafka does not have what comes next after what is stored. */
    public void unreachable(TopicPartition partition, long earliest, long latest) {
        Place<T> place = places.get(partition);
        if (place == null || !(place.lane().phase() instanceof LanePhase.Open(Progress progress, var _))) {
            return; // in trouble already, and about to be placed anew
        }
        String message = new LostRecords(parts.route(), partition, earliest, latest, parts.settings().alarmEvery())
            .describe(progress);
        LOG.error("{}: {}", partition, message);
        parts.alarms().raise(partition, progress, message);
        place.lane().strand(message);
    }

    /** From any thread. */
    public List<LaneView> views() {
        return places.values().stream().map(Place::view).toList();
    }

    private List<Place<T>> places(Collection<TopicPartition> partitions) {
        return places.entrySet()
            .stream()
            .filter(place -> partitions.contains(place.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    }

    private Instant now() {
        return parts.settings().time().instant();
    }

}
