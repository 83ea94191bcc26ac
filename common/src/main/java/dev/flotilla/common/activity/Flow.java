package dev.flotilla.common.activity;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * What has passed one {@link FlowKey} since the start of this instance.
 */
public final class Flow {

    private final AtomicLong recordsIn = new AtomicLong();

    private final AtomicLong recordsOut = new AtomicLong();

    private final AtomicLong deadLetters = new AtomicLong();

    private final AtomicLong retries = new AtomicLong();

    private final Ages sinceArrival = new Ages();

    private final Ages sinceBegin = new Ages();

    private volatile DoubleSupplier bufferFill = () -> 0;

    Flow(FlowKey key, MeterRegistry registry) {
        String group = key.group();
        Tags tags = Tags.of("topic", key.topic(), "group", group == null ? "" : group);
        count("flotilla.records.in", recordsIn, tags, registry);
        count("flotilla.records.out", recordsOut, tags, registry);
        count("flotilla.dead.letters", deadLetters, tags, registry);
        count("flotilla.retries", retries, tags, registry);
        Gauge.builder("flotilla.buffer.fill", this, Flow::bufferFill).tags(tags).register(registry);
    }

    private static void count(String name, AtomicLong total, Tags tags, MeterRegistry registry) {
        FunctionCounter.builder(name, total, AtomicLong::doubleValue).tags(tags).register(registry);
    }

    public void received(long records) {
        recordsIn.addAndGet(records);
    }

    public void delivered(long records) {
        recordsOut.addAndGet(records);
    }

    public void deadLettered(long records) {
        deadLetters.addAndGet(records);
    }

    public void retried() {
        retries.incrementAndGet();
    }

    /** How full the buffer of this flow is, 0 to 1, asked whenever somebody looks. */
    public void reportBufferFill(DoubleSupplier fill) {
        bufferFill = fill;
    }

    public long recordsIn() {
        return recordsIn.get();
    }

    public long recordsOut() {
        return recordsOut.get();
    }

    public long deadLetters() {
        return deadLetters.get();
    }

    public long retries() {
        return retries.get();
    }

    /** From a record's arrival on its topic to its being done. */
    public Ages sinceArrival() {
        return sinceArrival;
    }

    /** From what began it all to its being done, where the service knows. */
    public Ages sinceBegin() {
        return sinceBegin;
    }

    public double bufferFill() {
        return bufferFill.getAsDouble();
    }

}
