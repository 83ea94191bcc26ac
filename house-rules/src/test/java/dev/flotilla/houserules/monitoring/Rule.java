package dev.flotilla.houserules.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A rule of alerts.yml: an alert, or a recording that others build on.
 */
record Rule(String name, boolean alert, String expression, Map<String, String> labels,
        Map<String, String> annotations) {

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        try (var file = Files.newBufferedReader(Monitoring.FILES.resolve("alerts.yml"))) {
            Map<String, List<Map<String, List<Map<String, Object>>>>> content = new Yaml().load(file);
            content.getOrDefault("groups", List.of())
                .forEach(group -> group.getOrDefault("rules", List.of()).forEach(rule -> rules.add(of(rule))));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    static List<Rule> alerts() {
        return all().stream().filter(Rule::alert).toList();
    }

    Question question() {
        // The value is no label.
        return Question.of("alerts.yml, " + name, expression,
                String.join(" ", annotations.values()).replaceAll("\\{\\{ *\\$value.*?}}", ""));
    }

    private static Rule of(Map<String, Object> rule) {
        boolean alert = rule.containsKey("alert");
        return new Rule(String.valueOf(rule.get(alert ? "alert" : "record")), alert, String.valueOf(rule.get("expr")),
                texts(rule.get("labels")), texts(rule.get("annotations")));
    }

    private static Map<String, String> texts(@Nullable Object map) {
        Map<String, String> texts = new TreeMap<>();
        if (map instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

}
