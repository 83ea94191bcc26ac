package dev.flotilla.sql.apps;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.sql.AnyPlan;
import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.JobSettings;
import dev.flotilla.sql.text.SourceText;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class DecidingTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Registry registry = new Registry(source -> new Compiled.Ready(application(source.text()), List.of()));

    private long offset;

    @Test
    void shouldWriteTheFirstVersionWhenNothingIsThere() {
        assertThat(deciding(null).deploy(application("shop 1 jobs"), false, -1)).isEqualTo(new Decision.Write(
                new AppVersion("shop", "shop 1 jobs", "shop.sql", AppVersion.State.RUNNING, "me", NOW, -1)));
    }

    @Test
    void shouldRefuseWhenAnotherVersionCameFirst() {
        DeployedApp present = deployed("shop 1 jobs");

        assertThat(left(deciding(present).deploy(application("shop 2 jobs"), false, present.offset() - 1)))
            .isInstanceOf(Deployment.Conflict.class);
        assertThat(deciding(present).deploy(application("shop 2 jobs"), false, present.offset()))
            .isInstanceOf(Decision.Write.class);
    }

    @Test
    void shouldRefuseToForgetWhenNobodySaidThatItMay() {
        DeployedApp present = deployed("shop 1 jobs:counts-a");
        Application next = application("shop 2 jobs:counts-b");

        assertThat(left(deciding(present).deploy(next, false, present.offset())))
            .isEqualTo(new Deployment.LosesState(List.of(new StateLoss("velo-shop-jobs", "counts-a", "of counts-a"))));
        assertThat(deciding(present).deploy(next, true, present.offset())).isInstanceOf(Decision.Write.class);
    }

    @Test
    void shouldRefuseToForgetWhenTheJobIsGone() {
        DeployedApp present = deployed("shop 1 jobs:counts-a");

        assertThat(left(deciding(present).deploy(application("shop 2 others"), false, present.offset())))
            .isInstanceOf(Deployment.LosesState.class);
    }

    @Test
    void shouldRefuseWhenAGroupIsAnotherApplications() {
        deployed("shop-a 1 b");

        assertThat(left(deciding(null).deploy(application("shop 1 a-b"), false, -1))).isInstanceOfSatisfying(
                Deployment.Conflict.class, conflict -> assertThat(conflict.reason()).contains("application shop-a"));
    }

    @Test
    void shouldNeverGoBackWhenAServerStartsWithAnOlderFile() {
        DeployedApp present = deployed("shop 1.10 jobs");

        assertThat(left(deciding(present).deployAtStart(application("shop 1.9 jobs"))))
            .isInstanceOf(Deployment.Conflict.class);
        assertThat(left(deciding(present).deployAtStart(application("shop 1.10 jobs"))))
            .isEqualTo(new Deployment.Unchanged(present));
        assertThat(deciding(present).deployAtStart(application("shop 1.11 jobs"))).isInstanceOf(Decision.Write.class);
    }

    @Test
    void shouldLeaveItStoppedWhenAServerStartsWithTheSameFile() {
        deployed("shop 1 jobs");
        DeployedApp stopped = applied(deciding(registry.find("shop")).turn("shop", AppVersion.State.STOPPED));

        assertThat(stopped.version().state()).isEqualTo(AppVersion.State.STOPPED);
        assertThat(left(deciding(stopped).deployAtStart(application("shop 1 jobs"))))
            .isEqualTo(new Deployment.Unchanged(stopped));
        assertThat(deciding(stopped).deploy(application("shop 1 jobs"), false, stopped.offset()))
            .isInstanceOf(Decision.Write.class);
    }

    @Test
    void shouldGoOnWithTheOthersWhenOneCannotBeRead() {
        Registry narrow = new Registry(source -> {
            throw new IllegalStateException("unheard of");
        });
        AppVersion version = new AppVersion("shop", "shop 1 jobs", "shop.sql", AppVersion.State.RUNNING, "me", NOW, -1);

        narrow.apply(new ConsumerRecord<>("flotilla.sql.apps", 0, 0, "shop".getBytes(StandardCharsets.UTF_8),
                EventJson.write(version)));
        narrow.apply(new ConsumerRecord<>("flotilla.sql.apps", 0, 1, "odd".getBytes(StandardCharsets.UTF_8),
                "no JSON".getBytes(StandardCharsets.UTF_8)));

        assertThat(narrow.all()).singleElement()
            .satisfies(app -> assertThat(app.compiled()).isInstanceOf(Compiled.Refused.class));
    }

    @Test
    void shouldNotKnowWhatIsNotThere() {
        assertThat(left(deciding(null).drop("nobody"))).isEqualTo(new Deployment.Unknown("nobody"));
        assertThat(left(deciding(null).turn("nobody", AppVersion.State.RUNNING)))
            .isEqualTo(new Deployment.Unknown("nobody"));
    }

    private Deciding deciding(@Nullable DeployedApp present) {
        return new Deciding(registry, AppVersion.Change.of("me", NOW, present), present);
    }

    private static Deployment left(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Leave.class);
        return ((Decision.Leave) decision).outcome();
    }

    private DeployedApp deployed(String text) {
        Application application = application(text);
        return applied(deciding(registry.find(application.name())).deploy(application, true,
                AppVersion.Change.of("me", NOW, registry.find(application.name())).basedOn()));
    }

    private DeployedApp applied(Decision decision) {
        AppVersion version = requireNonNull(((Decision.Write) decision).version());
        registry.apply(new ConsumerRecord<>("flotilla.sql.apps", 0, offset++,
                version.name().getBytes(StandardCharsets.UTF_8), EventJson.write(version)));
        return requireNonNull(registry.find(version.name()));
    }

    /** {@code name version job[:store] …}. */
    private static Application application(String text) {
        String[] parts = text.split(" ", -1);
        List<Job> jobs = new ArrayList<>();
        for (String job : List.of(parts).subList(2, parts.length)) {
            String[] halves = job.split(":", -1);
            List<Job.StateStore> stores = halves.length == 1 ? List.of()
                    : List.of(new Job.StateStore(halves[1], "of " + halves[1]));
            jobs.add(new Job(halves[0], "velo-" + parts[0] + "-" + halves[0], new TreeSet<>(), List.of(), stores,
                    List.of(job), new JobSettings(true, 1), AnyPlan.plan()));
        }
        return new Application(parts[0], new Application.Labels(null, parts[1], null),
                new SourceText(parts[0] + ".sql", text), jobs);
    }

}
