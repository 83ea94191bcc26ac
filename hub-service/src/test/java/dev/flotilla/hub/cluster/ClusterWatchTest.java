package dev.flotilla.hub.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import dev.flotilla.testkit.time.FakeClock;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ClusterWatchTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final FakeClock clock = new FakeClock(START);

    private final AtomicInteger closed = new AtomicInteger();

    private volatile @Nullable Exception trouble;

    private final ClusterWatch watch = new ClusterWatch(Asked::new,
            new MarkerGaps(new MarkerGapsTest.Partitions(Map.of())),
            new ClusterProperties(Duration.ofMillis(500), Duration.ofSeconds(5)), clock);

    /** Answers, or not, as the test wants it. */
    private final class Asked implements ClusterWatch.Questions {

        private Asked() {
            if (trouble instanceof KafkaException kafka) {
                throw kafka;
            }
        }

        @Override
        public ClusterSight ask(@Nullable ClusterSight before) throws ExecutionException, TimeoutException {
            switch (trouble) {
                case null -> {
                    return new ClusterSight(clock.instant(), null, List.of(), Map.of(), Map.of());
                }
                case TimeoutException timeout -> throw timeout;
                case ExecutionException told -> throw told;
                case IllegalStateException bug -> throw bug;
                case Exception why -> throw new ExecutionException(why);
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }

    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void shouldSeeNothingBeforeItHasAsked() {
        assertThat(watch.view()).isEqualTo(new ClusterView.Lost(null, START, "it has not answered yet"));
    }

    @Test
    void shouldKeepTheLastSightWhenAnswersStop() {
        watch.start();
        awaitView(view -> view instanceof ClusterView.Answering);
        clock.advance(Duration.ofSeconds(1));

        trouble = new TimeoutException();

        awaitView(view -> view instanceof ClusterView.Lost);
        ClusterView.Lost lost = (ClusterView.Lost) watch.view();
        assertThat(lost.reason()).isEqualTo("no answer within 5000 ms");
        assertThat(lost.since()).isEqualTo(START.plusSeconds(1));
        assertThat(lost.last()).isNotNull();
    }

    @Test
    void shouldRememberSinceWhenWhileReasonsChange() {
        trouble = new TimeoutException();
        watch.start();
        awaitView(view -> view.equals(new ClusterView.Lost(null, START, "no answer within 5000 ms")));
        clock.advance(Duration.ofSeconds(1));

        trouble = new ClusterAuthorizationException("not you");

        awaitView(view -> view.equals(new ClusterView.Lost(null, START, "not you")));
    }

    @Test
    void shouldSayItInWordsWhenTheClientTellsOfItsCalls() {
        trouble = new ExecutionException(
                new org.apache.kafka.common.errors.TimeoutException("Call(callName=describeCluster) timed out"));

        watch.start();

        awaitView(view -> view.equals(new ClusterView.Lost(null, START, "no answer within 5000 ms")));
    }

    @Test
    void shouldGoOnWhenARoundFailsInAWayThatNobodyThoughtOf() {
        trouble = new IllegalStateException("a bug");
        watch.start();
        awaitView(view -> view.equals(new ClusterView.Lost(null, START, "a bug")));

        trouble = null;

        awaitView(view -> view instanceof ClusterView.Answering);
    }

    @Test
    void shouldStartWhenKafkasNameIsNotKnownYet() {
        trouble = new KafkaException("no such host");
        watch.start();
        awaitView(view -> view.equals(new ClusterView.Lost(null, START, "no such host")));

        trouble = null;

        awaitView(view -> view instanceof ClusterView.Answering);
    }

    @Test
    void shouldTellWithEachAnswerThatThereIsOne() {
        watch.start();

        await().until(() -> watch.changes() >= 3);
    }

    @Test
    void shouldCloseItsClientWhenStopped() {
        watch.start();
        awaitView(view -> view instanceof ClusterView.Answering);

        watch.stop();

        await().until(() -> closed.get() > 0);
        assertThat(watch.isRunning()).isFalse();
    }

    private void awaitView(Predicate<ClusterView> as) {
        await().atMost(Duration.ofSeconds(5)).until(watch::view, as);
    }

}
