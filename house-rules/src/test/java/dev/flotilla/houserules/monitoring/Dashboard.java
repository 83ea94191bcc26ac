package dev.flotilla.houserules.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dashboard as Grafana reads it.
 */
record Dashboard(String file, JsonNode json) {

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(Monitoring.FILES.resolve("dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Dashboard::read).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> panels() {
        return json.path("panels").valueStream().toList();
    }

    List<Question> questions() {
        Stream<Question> panels = panels().stream().flatMap(this::questions);
        Stream<Question> marks = json.path("annotations")
            .path("list")
            .valueStream()
            .map(mark -> Question.of(file + ", annotation " + mark.path("name").asString(),
                    mark.path("expr").asString(),
                    mark.path("titleFormat").asString() + mark.path("textFormat").asString()));
        Stream<Question> choices = json.path("templating")
            .path("list")
            .valueStream()
            .map(choice -> choice(choice.path("name").asString(), choice.path("definition").asString()));
        return Stream.of(panels, marks, choices).flatMap(questions -> questions).toList();
    }

    private Stream<Question> questions(JsonNode panel) {
        return panel.path("targets")
            .valueStream()
            .map(target -> Question.of(file + ", panel " + panel.path("title").asString(),
                    target.path("expr").asString(), target.path("legendFormat").asString()));
    }

    // label_values(series, label) is Grafana's own: as much as to ask for the series by
    // that label.
    private Question choice(String name, String definition) {
        String expression = definition.replaceFirst("^label_values\\((.*), (\\w+)\\)$", "count by ($2) ($1)");
        return Question.of(file + ", variable " + name, expression, "");
    }

    private static Dashboard read(Path file) {
        return new Dashboard(file.getFileName().toString(), JsonMapper.shared().readTree(file));
    }

}
