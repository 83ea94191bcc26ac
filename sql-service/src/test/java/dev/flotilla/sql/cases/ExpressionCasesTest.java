package dev.flotilla.sql.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.SqlCompiler;
import dev.flotilla.sql.planning.Surroundings;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.Problem.Severity;
import dev.flotilla.sql.text.ProblemReport;
import dev.flotilla.sql.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** One expression a line: what it is of a row, or why it cannot be. */
class ExpressionCasesTest {

    private static final List<String> FILES = List.of("operators", "functions");

    @TempDir
    Path states;

    /** What stands between an expression and what comes of it. */
    private enum Sign {

        VALUE(" => "), DEAD(" =>! "), REFUSED(" =>? ");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

    }

    /** A line of a block. */
    private record Line(String expression, Sign sign, String expected) {

        static Line of(String line) {
            for (Sign sign : Sign.values()) {
                int at = line.lastIndexOf(sign.text);
                if (at >= 0) {
                    return new Line(line.substring(0, at), sign, line.substring(at + sign.text.length()));
                }
            }
            throw new IllegalArgumentException("neither =>, =>! nor =>? is in " + line);
        }

    }

    /** Lines about one row. */
    private record Block(@Nullable String columns, CaseRecord row, List<Line> lines) {

        static Block of(Map<String, Object> entry) {
            Object at = entry.get("at");
            CaseRecord row = new CaseRecord("t", (String) entry.get("key"), (String) entry.get("row"),
                    at == null ? 0 : ((Integer) at).longValue());
            return new Block((String) entry.get("columns"), row,
                    text(entry, "gives").lines().filter(line -> !line.isBlank()).map(Line::of).toList());
        }

        SourceText sql(String expression) {
            return new SourceText("t.sql", (columns == null ? "" : "CREATE STREAM t (" + columns + ");\n")
                    + "CREATE STREAM s AS SELECT " + expression + " AS c0 FROM t;");
        }

    }

    private static String text(Map<String, Object> entry, String key) {
        return (String) Objects.requireNonNull(entry.get(key), key);
    }

    @TestFactory
    Stream<DynamicNode> shouldGiveWhatTheLineSays() {
        return FILES.stream()
            .map(file -> DynamicContainer.dynamicContainer(file,
                    CaseFiles.read("expressions/" + file + ".yaml")
                        .stream()
                        .map(entry -> DynamicContainer.dynamicContainer(text(entry, "name"), tests(Block.of(entry))))));
    }

    private Stream<DynamicTest> tests(Block block) {
        return block.lines()
            .stream()
            .map(line -> DynamicTest.dynamicTest(line.expression() + line.sign().text + line.expected(),
                    () -> check(block, line)));
    }

    private void check(Block block, Line line) {
        SourceText source = block.sql(line.expression());

        Compiled compiled = SqlCompiler.compile(source, Surroundings.NONE);

        String report = ProblemReport.of(source, compiled.problems());
        switch (line.sign()) {
            case VALUE -> assertThat(compiled).as(report).isInstanceOfSatisfying(Compiled.Ready.class, ready -> {
                try (DrivenApplication application = run(block, ready)) {
                    assertThat(application.reasons()).as("dead letters").isEmpty();
                    assertThat(application.results("t.s")).extracting(CaseRecord::value)
                        .containsExactly("{\"c0\":" + line.expected() + "}");
                }
            });
            case DEAD -> assertThat(compiled).as(report).isInstanceOfSatisfying(Compiled.Ready.class, ready -> {
                try (DrivenApplication application = run(block, ready)) {
                    assertThat(application.results("t.s")).extracting(CaseRecord::value).isEmpty();
                    assertThat(application.reasons()).singleElement().asString().contains(line.expected());
                }
            });
            case REFUSED -> assertThat(errors(compiled)).as(report).singleElement().satisfies(error -> {
                SaidProblem said = SaidProblem.of("1:1 error " + line.expected());
                assertThat(error.message()).contains(said.message());
                assertThat(String.valueOf(error.suggestion())).contains(said.suggestion());
            });
        }
    }

    private static List<Problem> errors(Compiled compiled) {
        return compiled.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    private DrivenApplication run(Block block, Compiled.Ready ready) {
        DrivenApplication application = new DrivenApplication(ready.application(), states);
        application.send(block.row());
        return application;
    }

}
