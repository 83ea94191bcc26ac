package dev.flotilla.bench.sql;

import java.time.Duration;

import dev.flotilla.bench.machine.Broker;
import dev.flotilla.bench.machine.Machine;
import dev.flotilla.bench.machine.Pause;
import dev.flotilla.bench.machine.Profile;
import dev.flotilla.bench.report.Bench;
import dev.flotilla.bench.sql.Contestant.Running;
import dev.flotilla.bench.sql.Contestant.Turn;
import dev.flotilla.testkit.process.GuardedProcess;
import io.micrometer.core.instrument.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Takes the time from the first purchases that are done to the last, and from the start
 * of the process.
 */
final class SqlRace {

    static final String WINDOW = "measured from the first commit that was seen to the last, as consumer group offsets";

    private static final Duration STALLED = Duration.ofSeconds(90);

    private static final Duration EVERY = Duration.ofMillis(50);

    private static final double WARM = 0.4;

    private static final double NANOS = 1e9;

    private final Clock clock;

    private final Pause pause;

    private final Machine machine;

    private final Broker broker;

    private final @Nullable Profile profile;

    SqlRace(Bench bench, Broker broker, @Nullable Profile profile) {
        this.clock = bench.clock();
        this.pause = bench.pause();
        this.machine = bench.machine();
        this.broker = broker;
        this.profile = profile;
    }

    Finish run(Contestant contestant, Turn turn, long records) {
        long started = clock.monotonicTime();
        Running running = contestant.start().begin(turn);
        GuardedProcess process = running.process();
        try (Admin admin = broker.admin()) {
            Progress progress = new Progress(admin, running.group());
            Meter starting = new Meter(machine, process.pid(), broker.pid());
            Look first = await(progress, running, starting, 1);
            Meter meter = new Meter(machine, process.pid(), broker.pid());
            Look warm = await(progress, running, meter, (long) (records * WARM));
            if (profile != null && !running.endsByItself()) {
                profile.begin(turn.name(), process.pid());
            }
            Look read = await(progress, running, meter, records);
            Look end = running.endsByItself() ? awaitEnd(process, read) : read;
            if (profile != null && !running.endsByItself()) {
                profile.end(turn.name(), process.pid());
            }
            return new Finish(rate(first, end), rate(warm, end), rate(new Look(0, started), end),
                    meter.cost((double) read.consumed() - first.consumed()), meter.others());
        }
        finally {
            process.kill();
        }
    }

    private static double rate(Look from, Look to) {
        return (to.consumed() - from.consumed()) * NANOS / (to.at() - from.at());
    }

    private Look await(Progress progress, Running running, Meter meter, long wanted) {
        long last = -1;
        long moved = clock.monotonicTime();
        while (true) {
            Look now = new Look(progress.consumed(), clock.monotonicTime());
            meter.look();
            if (now.consumed() >= wanted) {
                return now;
            }
            moved = now.consumed() > last ? now.at() : moved;
            last = now.consumed();
            boolean alive = running.process().isAlive();
            if (now.at() - moved > STALLED.toNanos() || !alive) {
                throw new IllegalStateException(running.group() + " stopped at " + now.consumed() + " purchases, "
                        + (alive ? "not moving" : "for its process has ended"));
            }
            pause.of(EVERY);
        }
    }

    private Look awaitEnd(GuardedProcess process, Look read) {
        pause.until("the job ends", STALLED, EVERY, () -> !process.isAlive());
        return new Look(read.consumed(), clock.monotonicTime());
    }

    private record Look(long consumed, long at) {
    }

}
