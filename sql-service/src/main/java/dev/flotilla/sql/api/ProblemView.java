package dev.flotilla.sql.api;

import java.util.List;

import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.SourceText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file, and where.
 */
record ProblemView(String severity, @Schema(description = "From 1") int line,
        @Schema(description = "From 1, in characters") int column, String message, @Nullable String suggestion) {

    static List<ProblemView> of(SourceText source, List<Problem> problems) {
        return problems.stream().map(problem -> of(source, problem)).toList();
    }

    private static ProblemView of(SourceText source, Problem problem) {
        String before = source.text().substring(0, Math.min(problem.spot().start(), source.text().length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new ProblemView(problem.severity().name(), line, column, problem.message(), problem.suggestion());
    }

}
