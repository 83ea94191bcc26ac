package dev.flotilla.launcher.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import tools.jackson.databind.JsonNode;

/**
 * What a file would do, for a terminal.
 */
final class ExplanationText {

    private ExplanationText() {
    }

    static List<String> of(JsonNode plan) {
        List<String> lines = new ArrayList<>();
        lines.add("application " + plan.path("application").asString(""));
        plan.path("jobs").forEach(job -> job(job, lines));
        plan.path("removed").forEach(group -> lines.add("\nno longer there: " + group.asString("")));
        plan.path("losses")
            .forEach(loss -> lines.add("\n%s would forget: %s (deploy it with --reset-state if it may)"
                .formatted(loss.path("group").asString(""), loss.path("description").asString(""))));
        plan.path("warnings")
            .forEach(warning -> lines.add("\nline %d: warning: %s".formatted(warning.path("line").asInt(),
                    warning.path("message").asString(""))));
        return lines;
    }

    private static void job(JsonNode job, List<String> lines) {
        lines.add("");
        lines.add("job %s, group %s, %s".formatted(job.path("name").asString(""), job.path("group").asString(""),
                job.path("change").asString("")));
        lines.add("  reads         " + joined(job.path("sources")));
        lines.add("  writes        " + joined(job.path("outputs")));
        lines.add("  dead letters  " + job.path("deadLetters").asString(""));
        lines.add("  guarantee     " + (job.path("exactlyOnce").asBoolean(true) ? "exactly once" : "at least once"));
        job.path("state").forEach(store -> lines.add("  remembers     " + store.asString("")));
        lines.add("  inner topics  " + joined(job.path("internalTopics")));
        job.path("plan").asString("").lines().forEach(line -> lines.add("  | " + line));
        job.path("picture").asString("").lines().forEach(line -> lines.add("    " + line));
    }

    private static String joined(JsonNode names) {
        StringJoiner all = new StringJoiner(", ");
        all.setEmptyValue("-");
        names.forEach(name -> all.add(name.asString("")));
        return all.toString();
    }

}
