package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import dev.flotilla.testkit.time.FakeClock;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JobRunnerTest {

    private static final PlannedJob JOB = Planned.job("a");

    private final FakeClock clock = new FakeClock(Instant.parse("2026-01-01T00:00:00Z"));

    private final FakeEngine engine = new FakeEngine();

    private final JobRunner runner = runner(null);

    @AfterEach
    void end() {
        runner.end(false);
    }

    @Test
    void shouldBeginByItselfWhenItsSourceAppears() {
        engine.preparation = new Preparation.NoSource(Set.of("orders"));
        runner.begin();
        awaitState("WAITING");
        assertThat(runner.snapshot().state()).isInstanceOfSatisfying(JobState.Waiting.class,
                waiting -> assertThat(waiting.reason()).contains("topic orders does not exist yet"));

        engine.preparation = new Preparation.Ready();
        clock.advance(Duration.ofSeconds(2));

        awaitState("RUNNING");
    }

    @Test
    void shouldSayWhyAndTryAgainWhenItDies() {
        runner.begin();
        awaitState("RUNNING");

        engine.signals().died(new IllegalStateException("outer", new IllegalArgumentException("too many values")));
        awaitState("FAILED");
        assertThat(runner.snapshot().lastError()).isEqualTo("IllegalArgumentException: too many values");
        assertThat(engine.log).containsExactly("start " + JOB.fingerprint(), "close");

        clock.advance(Duration.ofSeconds(2));
        awaitState("RUNNING");
        assertThat(engine.failures).hasValue(1);
    }

    @Test
    void shouldSayWhyWhenItCannotEvenBeStarted() {
        engine.refusal = new IllegalStateException("no room");

        runner.begin();

        awaitState("FAILED");
        assertThat(runner.snapshot().lastError()).isEqualTo("IllegalStateException: no room");
    }

    @Test
    void shouldEndTheOldVersionBeforeTheNewWhenAnotherIsWanted() {
        runner.begin();
        awaitState("RUNNING");
        PlannedJob next = Planned.job("b");

        runner.want(next);

        await().untilAsserted(() -> assertThat(engine.log).containsExactly("start " + JOB.fingerprint(), "close",
                "start " + next.fingerprint()));
    }

    @Test
    void shouldWaitForOthersButNotForEverWhenTheyRunAnotherVersion() {
        engine.preparation = new Preparation.Occupied(Set.of("sql-service-2"));
        runner.begin();
        awaitState("WAITING");
        assertThat(engine.log).isEmpty();

        await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(engine.mixed).isTrue();
        });
    }

    @Test
    void shouldForgetWhatItKeepsWhenItEndsForGood() throws InterruptedException {
        runner.begin();
        awaitState("RUNNING");

        runner.end(true);

        assertThat(runner.awaitEnd(Duration.ofSeconds(5))).isTrue();
        assertThat(engine.log).containsExactly("start " + JOB.fingerprint(), "close", "forget velo-shop-copies");
        assertThat(runner.snapshot().state()).isEqualTo(new JobState.Stopped());
    }

    @Test
    void shouldWaitForTheOneBeforeItWhenThatIsStillEnding() throws InterruptedException {
        runner.begin();
        awaitState("RUNNING");
        JobRunner next = runner(runner);

        next.begin();
        runner.end(false);

        await().untilAsserted(() -> assertThat(next.snapshot().state().label()).isEqualTo("RUNNING"));
        assertThat(engine.log).containsExactly("start " + JOB.fingerprint(), "close", "start " + JOB.fingerprint());
        next.end(false);
    }

    private JobRunner runner(@Nullable JobRunner before) {
        return new JobRunner(JOB, before, engine,
                new JobCourse(new Backoff(Duration.ofSeconds(2), new SplittableRandom(7))), clock);
    }

    private void awaitState(String label) {
        await().untilAsserted(() -> assertThat(runner.snapshot().state().label()).isEqualTo(label));
    }

    private static final class FakeEngine implements JobEngine {

        private final List<String> log = new CopyOnWriteArrayList<>();

        private volatile Preparation preparation = new Preparation.Ready();

        private volatile @Nullable RuntimeException refusal;

        private final AtomicInteger failures = new AtomicInteger();

        private volatile boolean mixed;

        private volatile @Nullable Signals signals;

        private Signals signals() {
            Signals present = signals;
            assertThat(present).isNotNull();
            return requireNonNull(present);
        }

        @Override
        public Preparation prepare(PlannedJob job, boolean mayMix) {
            mixed = mayMix;
            return preparation;
        }

        @Override
        public Running start(PlannedJob job, Signals told) {
            RuntimeException reason = refusal;
            if (reason != null) {
                throw reason;
            }
            log.add("start " + job.fingerprint());
            signals = told;
            return new Running() {

                @Override
                public KafkaStreams.State state() {
                    return KafkaStreams.State.RUNNING;
                }

                @Override
                public long recordsToRestore() {
                    return 0;
                }

                @Override
                public void close() {
                    log.add("close");
                }

            };
        }

        @Override
        public void failed(PlannedJob job) {
            failures.incrementAndGet();
        }

        @Override
        public void forget(String group) {
            log.add("forget " + group);
        }

    }

}
