package dev.flotilla.sql.api;

import java.io.IOException;
import java.io.InputStream;

import dev.flotilla.sql.apps.Apps;
import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.text.SourceText;
import dev.flotilla.sql.topologies.Topologies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "applications")
class ExplainController {

    private final Apps apps;

    private final Topologies topologies;

    ExplainController(Apps apps, Topologies topologies) {
        this.apps = apps;
        this.topologies = topologies;
    }

    @PostMapping(path = "/api/explain", consumes = { "text/plain", "application/sql", "application/octet-stream" })
    @Operation(summary = "What a file would do: jobs, groups, topics, topology, and what of the present state is lost")
    @SqlBody
    Explanation explain(@Parameter(hidden = true) InputStream body,
            @RequestParam(defaultValue = AppsController.UNNAMED) String name) throws IOException {
        SourceText source = AppText.read(body, name);
        return switch (apps.compile(source)) {
            case Compiled.Refused(var problems) -> throw Answers.refused(source, problems);
            case Compiled.Ready(var application, var warnings) ->
                Explanation.of(application, warnings, apps.find(application.name()), topologies);
        };
    }

}
