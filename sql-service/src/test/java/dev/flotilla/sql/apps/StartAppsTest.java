package dev.flotilla.sql.apps;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledFuture;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.text.SourceText;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class StartAppsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Application SHOP = new Application("shop", new Application.Labels(null, null, null),
            new SourceText("shop.sql", ""), List.of());

    @Test
    void shouldTryAgainWhenTheFirstAttemptIsOverBeforeStartReturns() {
        AppCompiler compiler = _ -> new Compiled.Ready(SHOP, List.of());
        Registry registry = new Registry(compiler);
        // Not started, so the log is not known yet.
        DeployLogReader reader = new DeployLogReader(new Unreachable(), registry, _ -> {
        });
        DeployLog log = new DeployLog(reader, () -> {
            throw new AssertionError("nothing can be written yet");
        }, registry);
        try (AtOnce scheduler = new AtOnce()) {
            StartApps start = new StartApps(List.of(SHOP),
                    new Apps(registry, reader, log, compiler, "me", InstantSource.fixed(NOW)), scheduler,
                    InstantSource.fixed(NOW));

            start.start();

            assertThat(scheduler.asked).isEqualTo(2);
        }
    }

    private static final class AtOnce extends SimpleAsyncTaskScheduler {

        private int asked;

        @Override
        public ScheduledFuture<?> schedule(Runnable task, Instant at) {
            asked++;
            if (asked == 1) {
                task.run();
            }
            return super.schedule(() -> {
            }, NOW.plusSeconds(1_000_000_000));
        }

    }

    private static final class Unreachable implements DeployLogReader.Clients {

        @Override
        public Consumer<byte[], byte[]> consumer() {
            throw new AssertionError("nobody reads");
        }

        @Override
        public Admin admin() {
            throw new AssertionError("nobody reads");
        }

    }

}
