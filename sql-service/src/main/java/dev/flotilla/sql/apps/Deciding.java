package dev.flotilla.sql.apps;

import java.util.List;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import org.jspecify.annotations.Nullable;

/**
 * Decides on wishes, given what is deployed. Pure: the log is somebody else's.
 */
final class Deciding {

    private final Registry registry;

    private final AppVersion.Change change;

    private final @Nullable DeployedApp present;

    Deciding(Registry registry, AppVersion.Change change, @Nullable DeployedApp present) {
        this.registry = registry;
        this.change = change;
        this.present = present;
    }

    /**
     * A person's wish.
     * @param seen the version that it was made for
     */
    Decision deploy(Application application, boolean mayLoseState, long seen) {
        if (change.basedOn() != seen) {
            return new Decision.Leave(
                    new Deployment.Conflict("another version of %s came first".formatted(name(application)), present));
        }
        return put(application, mayLoseState);
    }

    /** A file that a server was started with: it never turns anything back. */
    Decision deployAtStart(Application application) {
        if (present != null && present.version().text().equals(application.source().text())) {
            return new Decision.Leave(new Deployment.Unchanged(present));
        }
        String newer = versionOf(present);
        if (VersionOrder.isOlder(application.labels().version(), newer)) {
            return new Decision.Leave(new Deployment.Conflict(
                    "version %s is older than %s, which is deployed".formatted(application.labels().version(), newer),
                    present));
        }
        return put(application, false);
    }

    private Decision put(Application application, boolean mayLoseState) {
        DeployedApp owner = registry.ownerOfAnyGroup(application.jobs(), application.name());
        if (owner != null) {
            return new Decision.Leave(new Deployment.Conflict(
                    "a consumer group of it is one of application %s already; give one of them another name"
                        .formatted(owner.version().name()),
                    owner));
        }
        if (present != null && isSame(present.version(), application)) {
            return new Decision.Leave(new Deployment.Unchanged(present));
        }
        List<StateLoss> losses = StateLoss.between(present, application);
        if (!losses.isEmpty() && !mayLoseState) {
            return new Decision.Leave(new Deployment.LosesState(losses));
        }
        return new Decision.Write(new AppVersion(application.name(), application.source().text(),
                application.source().name(), AppVersion.State.RUNNING, change.by(), change.at(), change.basedOn()));
    }

    private static boolean isSame(AppVersion present, Application application) {
        return present.state() == AppVersion.State.RUNNING && present.text().equals(application.source().text());
    }

    Decision turn(String name, AppVersion.State wanted) {
        if (present == null) {
            return new Decision.Leave(new Deployment.Unknown(name));
        }
        return present.version().state() == wanted ? new Decision.Leave(new Deployment.Unchanged(present))
                : new Decision.Write(present.version().in(wanted, change));
    }

    Decision drop(String name) {
        return present == null ? new Decision.Leave(new Deployment.Unknown(name)) : new Decision.Write(null);
    }

    private static String name(Application application) {
        return "application " + application.name();
    }

    private static @Nullable String versionOf(@Nullable DeployedApp app) {
        return app != null && app.compiled() instanceof Compiled.Ready(var application, var _)
                ? application.labels().version() : null;
    }

}
