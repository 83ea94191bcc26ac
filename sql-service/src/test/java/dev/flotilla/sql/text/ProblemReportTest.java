package dev.flotilla.sql.text;

import java.util.List;

import dev.flotilla.sql.text.Problem.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemReportTest {

    @Test
    void shouldShowThePlaceTheLineAndTheSuggestion() {
        String report = report("SELECT a\nFROM b\nWHERE amuont > 1\n", "amuont", "did you mean amount?");

        assertThat(report).isEqualTo("""
                trading.sql:3:7: error: wrong
                 3 | WHERE amuont > 1
                   |       ^^^^^^
                   = help: did you mean amount?
                """);
    }

    @Test
    void shouldPutTheMarkUnderTheSpotWhenThereAreTabsAndWideCharacters() {
        String report = report("\ta\t= '日本🚢e\u0301' x", "x", null);

        assertThat(report).isEqualTo("""
                trading.sql:1:14: error: wrong
                 1 |     a   = '日本🚢e\u0301' x
                   |                     ^
                """);
    }

    @Test
    void shouldMarkTheFirstLineOnlyWhenTheSpotHasSeveral() {
        String report = report("SELECT (a\n+ b)\r\nFROM c", "(a\n+ b)", null);

        assertThat(report).isEqualTo("""
                trading.sql:1:8: error: wrong
                 1 | SELECT (a
                   |        ^^
                """);
    }

    @Test
    void shouldLeaveTheEndOfAWindowsLineOut() {
        assertThat(report("SELECT a\r\nFROM b", "a\r", null)).isEqualTo("""
                trading.sql:1:8: error: wrong
                 1 | SELECT a
                   |        ^
                """);
    }

    @Test
    void shouldCutALongLineAroundTheSpot() {
        String report = report("x".repeat(5000) + "HERE" + "y".repeat(5000), "HERE", null);

        assertThat(report.lines().toList()).containsExactly("trading.sql:1:5001: error: wrong",
                " 1 | …" + "x".repeat(40) + "HERE" + "y".repeat(74) + "…", "   |  " + " ".repeat(40) + "^^^^");
    }

    @Test
    void shouldCutTheMarkWhenTheSpotItselfIsLong() {
        String report = report("SELECT " + "z".repeat(500), "z".repeat(500), null);

        assertThat(report.lines().toList()).containsExactly("trading.sql:1:8: error: wrong",
                " 1 | SELECT " + "z".repeat(112) + "…", "   |        " + "^".repeat(112));
    }

    @Test
    void shouldSendNoCommandsToTheTerminal() {
        String report = report("SELECT \u001B[31m\u202E\0 x", "x", null);

        assertThat(report).isEqualTo("""
                trading.sql:1:16: error: wrong
                 1 | SELECT ?[31m?? x
                   |                ^
                """);
    }

    @Test
    void shouldHaveOneCaretWhenTheSpotIsBehindTheLastCharacter() {
        SourceText source = new SourceText("trading.sql", "SELECT a");

        assertThat(ProblemReport.of(source, new Problem(Severity.WARNING, new Spot(8, 8), "wrong", null))).isEqualTo("""
                trading.sql:1:9: warning: wrong
                 1 | SELECT a
                   |         ^
                """);
    }

    @Test
    void shouldBeOneBelowTheOtherWhenThereAreSeveral() {
        SourceText source = new SourceText("t.sql", "");
        Problem problem = new Problem(Severity.ERROR, new Spot(0, 0), "empty", null);

        assertThat(ProblemReport.of(source, List.of(problem, problem))).isEqualTo("""
                t.sql:1:1: error: empty
                 1 |\s
                   | ^
                t.sql:1:1: error: empty
                 1 |\s
                   | ^
                """);
    }

    private static String report(String text, String spot, @Nullable String suggestion) {
        int start = text.indexOf(spot);
        Problem problem = new Problem(Severity.ERROR, new Spot(start, start + spot.length()), "wrong", suggestion);
        return ProblemReport.of(new SourceText("trading.sql", text), problem);
    }

}
