package dev.flotilla.sql.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.flotilla.sql.apps.AppVersion;
import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.planning.SqlCompiler;
import dev.flotilla.sql.planning.Surroundings;
import dev.flotilla.sql.text.SourceText;
import dev.flotilla.testkit.time.FakeClock;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JobsTest {

    private static final String TWO = """
            @application shop
            CREATE STREAM a AS SELECT x FROM orders;
            CREATE STREAM b AS SELECT y FROM orders;
            """;

    private final List<String> log = new CopyOnWriteArrayList<>();

    private final Jobs jobs = new Jobs(new LoggingEngine(),
            () -> new JobCourse(new Backoff(Duration.ofSeconds(1), new SplittableRandom(7))),
            new FakeClock(Instant.parse("2026-01-01T00:00:00Z")));

    @AfterEach
    void end() {
        jobs.stop();
    }

    @Test
    void shouldTouchOnlyTheJobThatAChangeIsOfWhenItIsDeployed() {
        jobs.start();
        jobs.follow(deployed(TWO, AppVersion.State.RUNNING));
        awaitLog("start velo-shop-a", "start velo-shop-b");

        jobs.follow(deployed(TWO.replace("SELECT y", "SELECT y, z"), AppVersion.State.RUNNING));

        awaitLog("start velo-shop-a", "start velo-shop-b", "close velo-shop-b", "start velo-shop-b");
    }

    @Test
    void shouldKeepWhatAJobRemembersWhenItIsStoppedButNotWhenItIsGone() {
        jobs.start();
        jobs.follow(deployed(TWO, AppVersion.State.RUNNING));
        awaitLog("start velo-shop-a", "start velo-shop-b");

        jobs.follow(deployed(TWO, AppVersion.State.STOPPED));
        await().untilAsserted(() -> assertThat(log).hasSize(4).contains("close velo-shop-a", "close velo-shop-b"));
        assertThat(jobs.all()).isEmpty();

        jobs.follow(deployed(TWO, AppVersion.State.RUNNING));
        await().untilAsserted(() -> assertThat(log).hasSize(6));
        jobs.follow(List.of());
        await().untilAsserted(() -> assertThat(log).hasSize(10).contains("forget velo-shop-a", "forget velo-shop-b"));
    }

    @Test
    void shouldStartNothingWhenTheServerItselfHasNotBegun() {
        jobs.follow(deployed(TWO, AppVersion.State.RUNNING));
        assertThat(jobs.all()).isEmpty();

        jobs.start();

        awaitLog("start velo-shop-a", "start velo-shop-b");
    }

    private void awaitLog(String... entries) {
        await().untilAsserted(() -> assertThat(log).containsExactlyInAnyOrder(entries));
    }

    private static Collection<DeployedApp> deployed(String text, AppVersion.State state) {
        AppVersion version = new AppVersion("shop", text, "shop.sql", state, "me", Instant.EPOCH, -1);
        return List
            .of(new DeployedApp(version, 1, SqlCompiler.compile(new SourceText("shop.sql", text), Surroundings.NONE)));
    }

    private final class LoggingEngine implements JobEngine {

        @Override
        public Preparation prepare(PlannedJob job, boolean mayMix) {
            return new Preparation.Ready();
        }

        @Override
        public Running start(PlannedJob job, Signals signals) {
            log.add("start " + job.group());
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
                    log.add("close " + job.group());
                }

            };
        }

        @Override
        public void failed(PlannedJob job) {
            log.add("failed " + job.group());
        }

        @Override
        public void forget(String group) {
            log.add("forget " + group);
        }

    }

}
