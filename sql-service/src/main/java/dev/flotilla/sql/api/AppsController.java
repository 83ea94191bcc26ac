package dev.flotilla.sql.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import dev.flotilla.sql.apps.Apps;
import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.apps.Deployment;
import dev.flotilla.sql.jobs.JobBoard;
import dev.flotilla.sql.jobs.Sweeper;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.text.SourceText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/apps")
@Tag(name = "applications", description = "What the whole group of servers runs")
class AppsController {

    private static final Logger LOG = LoggerFactory.getLogger(AppsController.class);

    static final String UNNAMED = "application.sql";

    private final Apps apps;

    private final JobBoard board;

    private final Sweeper sweeper;

    AppsController(Apps apps, JobBoard board, Sweeper sweeper) {
        this.apps = apps;
        this.board = board;
        this.sweeper = sweeper;
    }

    @PostMapping(consumes = { "text/plain", "application/sql", "application/octet-stream" })
    @Operation(summary = "Deploy a file to all servers",
            description = """
                    Jobs that the change does not touch go on undisturbed. What a job remembers is lost only where that is allowed.""")
    @SqlBody
    AppView deploy(@Parameter(hidden = true) InputStream body,
            @Parameter(description = "What errors call the file") @RequestParam(defaultValue = UNNAMED) String name,
            @Parameter(description = "Whether jobs may forget") @RequestParam(
                    defaultValue = "false") boolean resetState,
            @Parameter(
                    description = "Deploy only where this version is the present one, by its offset; -1 for none") @RequestParam(
                            required = false) @Nullable Long basedOn)
            throws IOException {
        SourceText source = AppText.read(body, name);
        DeployedApp before = apps.compile(source) instanceof Compiled.Ready(var application, var _)
                ? apps.find(application.name()) : null;
        Deployment outcome = apps.deploy(source, resetState, basedOn);
        DeployedApp app = Answers.appOf(outcome, source);
        if (resetState && outcome instanceof Deployment.Accepted && before != null) {
            sweepLater(before, app);
        }
        return AppView.of(app, board, false);
    }

    // Once all servers have left the version before, which may take as long as one of
    // them is slow.
    private void sweepLater(DeployedApp before, DeployedApp after) {
        if (before.compiled() instanceof Compiled.Ready(var old, var _)
                && after.compiled() instanceof Compiled.Ready(var next, var _)) {
            Thread.ofVirtual()
                .name("sweep-" + next.name())
                .start(() -> LOG.info("application {}: {}", next.name(), sweeper.replaced(old, next)));
        }
    }

    @GetMapping
    @Operation(summary = "All that are deployed")
    List<AppView> apps() {
        return apps.all().stream().map(app -> AppView.of(app, board, false)).toList();
    }

    @GetMapping("/{app}")
    @Operation(summary = "One of them, with its text")
    AppView app(@PathVariable String app) {
        return AppView.of(find(app), board, true);
    }

    @PostMapping("/{app}/stop")
    @Operation(summary = "Stop its jobs on all servers", description = "State and positions are kept.")
    AppView stop(@PathVariable String app) {
        return view(apps.stop(app), app);
    }

    @PostMapping("/{app}/start")
    @Operation(summary = "Let its jobs go on where they were stopped")
    AppView start(@PathVariable String app) {
        return view(apps.start(app), app);
    }

    @DeleteMapping("/{app}")
    @Operation(summary = "Stop its jobs for good and forget their state and positions")
    Sweeper.Swept drop(@PathVariable String app,
            @Parameter(description = "Whether also what it has written and its dead letters") @RequestParam(
                    defaultValue = "false") boolean deleteTopics) {
        DeployedApp dropped = Answers.appOf(apps.drop(app), new SourceText(app, ""));
        return dropped.compiled() instanceof Compiled.Ready(var application, var _)
                ? sweeper.dropped(application, deleteTopics) : Sweeper.Swept.nothing();
    }

    private AppView view(Deployment outcome, String app) {
        return AppView.of(Answers.appOf(outcome, new SourceText(app, "")), board, false);
    }

    private DeployedApp find(String app) {
        DeployedApp found = apps.find(app);
        if (found == null) {
            throw Answers.unknown(app);
        }
        return found;
    }

}
