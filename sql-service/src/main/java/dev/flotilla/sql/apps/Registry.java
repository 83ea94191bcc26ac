package dev.flotilla.sql.apps;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.flotilla.common.events.EventJson;
import dev.flotilla.common.events.Parsed;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.Spot;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the deploy log comes to: of each application its last version. One thread writes,
 * all may read.
 */
final class Registry {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final AppCompiler compiler;

    private volatile Map<String, DeployedApp> apps = Map.of();

    Registry(AppCompiler compiler) {
        this.compiler = compiler;
    }

    Collection<DeployedApp> all() {
        return apps.values();
    }

    @Nullable DeployedApp find(String name) {
        return apps.get(name);
    }

    void apply(ConsumerRecord<byte[], byte[]> entry) {
        String name = new String(entry.key(), StandardCharsets.UTF_8);
        Map<String, DeployedApp> next = new TreeMap<>(apps);
        if (entry.value() == null) {
            next.remove(name);
            LOG.info("application {} dropped", name);
        }
        else {
            switch (EventJson.read(entry.value(), AppVersion.class)) {
                case Parsed.Valid(AppVersion version) -> next.put(name, deployed(version, entry.offset()));
                case Parsed.Unreadable(String reason) ->
                    LOG.error("offset {} of the deploy log is not read: {}", entry.offset(), reason);
            }
        }
        apps = next;
    }

    private DeployedApp deployed(AppVersion version, long offset) {
        DeployedApp app = new DeployedApp(version, offset, compiled(version));
        String origin = version.name() + " at offset " + offset + " by " + version.deployedBy();
        switch (app.compiled()) {
            case Compiled.Ready(var application, var _) ->
                LOG.info("application {}: {} job(s), {}", origin, application.jobs().size(), version.state());
            case Compiled.Refused(var problems) ->
                LOG.error("application {} is refused by this server: {} problem(s)", origin, problems.size());
        }
        return app;
    }

    // Another server has taken it, so this one has to live with it: were it a newer build
    // with another idea of a file, this one must still run everything else.
    private Compiled compiled(AppVersion version) {
        try {
            return compiler.compile(version.source());
        }
        catch (RuntimeException e) {
            LOG.error("application {} cannot be read by this server", version.name(), e);
            return new Compiled.Refused(List.of(new Problem(Problem.Severity.ERROR, new Spot(0, 0),
                    "this server cannot read it, for a reason that is in its log: " + e, null)));
        }
    }

    /** Which other application has a group of one of these jobs. */
    @Nullable DeployedApp ownerOfAnyGroup(Collection<Job> jobs, String except) {
        Set<String> groups = jobs.stream().map(Job::group).collect(Collectors.toSet());
        return apps.values()
            .stream()
            .filter(app -> !app.version().name().equals(except))
            .filter(app -> app.compiled() instanceof Compiled.Ready(var application, var _)
                    && application.jobs().stream().map(Job::group).anyMatch(groups::contains))
            .findFirst()
            .orElse(null);
    }

}
