package dev.flotilla.sql.api;

import java.util.List;

import dev.flotilla.sql.text.Place;
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
        Place place = source.placeOf(problem.spot());
        return new ProblemView(problem.severity().name(), place.line(), place.column(), problem.message(),
                problem.suggestion());
    }

}
