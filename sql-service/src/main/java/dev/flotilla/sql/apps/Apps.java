package dev.flotilla.sql.apps;

import java.time.InstantSource;
import java.util.Collection;
import java.util.function.BiFunction;

import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The applications of the whole group, as this server knows them.
 */
public class Apps {

    private final Registry registry;

    private final DeployLogReader reader;

    private final DeployLog log;

    private final AppCompiler compiler;

    private final String instance;

    private final InstantSource time;

    Apps(Registry registry, DeployLogReader reader, DeployLog log, AppCompiler compiler, String instance,
            InstantSource time) {
        this.registry = registry;
        this.reader = reader;
        this.log = log;
        this.compiler = compiler;
        this.instance = instance;
        this.time = time;
    }

    /** By name. */
    public Collection<DeployedApp> all() {
        return registry.all();
    }

    public @Nullable DeployedApp find(String name) {
        return registry.find(name);
    }

    /** Whether it knows of everything that was deployed before its start. */
    public boolean isComplete() {
        return reader.isWhole();
    }

    public Compiled compile(SourceText source) {
        return compiler.compile(source);
    }

    /**
     * Has all servers run it, if it holds.
     * @param basedOn the version that it was made for, where the caller knows; otherwise
     * the present one
     */
    public Deployment deploy(SourceText source, boolean mayLoseState, @Nullable Long basedOn) {
        return switch (compiler.compile(source)) {
            case Compiled.Refused(var problems) -> new Deployment.Refused(problems);
            case Compiled.Ready(Application application, var _) -> {
                DeployedApp present = registry.find(application.name());
                long seen = basedOn != null ? basedOn : present == null ? AppVersion.NONE : present.offset();
                yield change(application.name(), (deciding, _) -> deciding.deploy(application, mayLoseState, seen));
            }
        };
    }

    Deployment deployAtStart(Application application) {
        return change(application.name(), (deciding, _) -> deciding.deployAtStart(application));
    }

    public Deployment start(String name) {
        return change(name, (deciding, key) -> deciding.turn(key, AppVersion.State.RUNNING));
    }

    public Deployment stop(String name) {
        return change(name, (deciding, key) -> deciding.turn(key, AppVersion.State.STOPPED));
    }

    public Deployment drop(String name) {
        return change(name, Deciding::drop);
    }

    private Deployment change(String name, BiFunction<Deciding, String, Decision> wish) {
        return log.change(name, present -> wish
            .apply(new Deciding(registry, AppVersion.Change.of(instance, time.instant(), present), present), name));
    }

}
