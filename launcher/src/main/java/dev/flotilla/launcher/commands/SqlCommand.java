package dev.flotilla.launcher.commands;

import java.nio.file.Path;
import java.util.List;

import dev.flotilla.launcher.console.Trouble;
import dev.flotilla.launcher.sql.SqlServers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Streaming SQL applications.
 */
@Command(name = "sql", description = "Deploy, show, explain, stop, start or drop streaming SQL applications.",
        footer = { "", "Exit code: 0 done, 1 refused." })
final class SqlCommand extends FleetCommand {

    @Parameters(index = "0", paramLabel = "deploy|list|explain|stop|start|drop", description = "What to do.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private Action action;

    @Parameters(index = "1..*", paramLabel = "FILE|NAME",
            description = "Files to deploy or explain; applications to stop, start or drop.")
    private List<String> targets = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "Any one server, where it is none of this fleet.")
    private @Nullable String url;

    @Option(names = "--reset-state", description = "With deploy: jobs may forget what they remember.")
    private boolean resetState;

    @Option(names = "--delete-topics", description = "With drop: also what it has written, and its dead letters.")
    private boolean deleteTopics;

    /** Named as people type them. */
    enum Action {

        deploy, list, explain, stop, start, drop

    }

    @Override
    int run(Workshop workshop) {
        if (targets.isEmpty() && action != Action.list) {
            throw new Trouble("sql " + action + " of what?", "./flotilla sql " + action
                    + (action == Action.deploy || action == Action.explain ? " apps/market.sql" : " market"));
        }
        SqlServers servers = url == null ? SqlServers.ofFleet(workshop.roster, workshop.json, workshop.console)
                : SqlServers.at(url, workshop.json, workshop.console);
        if (action == Action.list) {
            return servers.list() ? 0 : 1;
        }
        boolean done = true;
        for (String target : targets) {
            done &= act(servers, target);
        }
        return done ? 0 : 1;
    }

    private boolean act(SqlServers servers, String target) {
        return switch (action) {
            case deploy -> servers.deploy(Path.of(target), resetState);
            case explain -> servers.explain(Path.of(target));
            case stop -> servers.stop(target);
            case start -> servers.start(target);
            case drop -> servers.drop(target, deleteTopics);
            case list -> servers.list();
        };
    }

}
