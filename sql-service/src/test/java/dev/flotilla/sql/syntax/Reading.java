package dev.flotilla.sql.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.ProblemReport;
import dev.flotilla.sql.text.Problems;
import dev.flotilla.sql.text.SourceText;

import static org.assertj.core.api.Assertions.assertThat;

/** What the parser made of a text. */
record Reading(Script script, List<Problem> problems, String report) {

    static Reading of(String sql) {
        SourceText source = new SourceText("app.sql", sql);
        Problems problems = new Problems();
        Script script = Parser.parse(source, problems);
        return new Reading(script, problems.inOrder(), ProblemReport.of(source, problems.inOrder()));
    }

    static Script script(String sql) {
        Reading reading = of(sql);
        assertThat(reading.report()).isEmpty();
        return reading.script();
    }

    static Statement statement(String sql) {
        List<Statement> statements = script(sql).statements();
        assertThat(statements).hasSize(1);
        return statements.getFirst();
    }

    static Select select(String sql) {
        return ((Statement.Bare) statement(sql)).query().branches().getFirst();
    }

    static Expression expression(String text) {
        return ((Select.Item) select("SELECT " + text + " FROM t").items().getFirst()).value();
    }

    /** A tree without the places where its parts stand. */
    static String shape(Object tree) {
        return tree.toString().replaceAll("(spot=)?Spot\\[start=\\d+, end=\\d+\\](, )?", "");
    }

    /** Of the guide: an application that is shipped, or one of its small examples. */
    static String guide(String file) {
        Path shipped = Path.of("..", "apps", file);
        try {
            return Files.exists(shipped) ? Files.readString(shipped) : resource("/document/" + file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Reading.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
