package dev.flotilla.sql.api;

import java.time.Instant;
import java.util.List;

import dev.flotilla.sql.apps.AppVersion;
import dev.flotilla.sql.apps.DeployedApp;
import dev.flotilla.sql.jobs.JobBoard;
import dev.flotilla.sql.jobs.JobStatus;
import dev.flotilla.sql.planning.Application;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.text.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application that is deployed.
 */
record AppView(String name, @Nullable String version, @Nullable String phase, @Nullable String description,
        @Schema(description = "RUNNING, STOPPED, or REFUSED where this server cannot run it") String state,
        Deployed deployed, List<JobStatus> jobs, List<ProblemView> problems, @Nullable String text) {

    /**
     * How it came here.
     *
     * @param offset of the version, for {@code basedOn}
     */
    record Deployed(long offset, String fileName, String by, Instant at) {
    }

    private static final Application.Labels NONE = new Application.Labels(null, null, null);

    static AppView of(DeployedApp app, JobBoard board, boolean withText) {
        AppVersion version = app.version();
        Application.Labels labels = app.compiled() instanceof Compiled.Ready(var application, var _)
                ? application.labels() : NONE;
        String state = app.compiled() instanceof Compiled.Refused ? "REFUSED" : version.state().name();
        List<Problem> problems = app.compiled().problems();
        return new AppView(version.name(), labels.version(), labels.phase(), labels.description(), state,
                new Deployed(app.offset(), version.fileName(), version.deployedBy(), version.deployedAt()),
                board.of(app), ProblemView.of(version.source(), problems), withText ? version.text() : null);
    }

}
