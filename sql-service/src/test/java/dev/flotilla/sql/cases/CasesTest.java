package dev.flotilla.sql.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.flotilla.sql.planning.Compiled;
import dev.flotilla.sql.planning.Job;
import dev.flotilla.sql.planning.SqlCompiler;
import dev.flotilla.sql.planning.Surroundings;
import dev.flotilla.sql.text.Problem;
import dev.flotilla.sql.text.Problem.Severity;
import dev.flotilla.sql.text.ProblemReport;
import dev.flotilla.sql.text.SourceText;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the files of cases. */
class CasesTest {

    private static final List<String> FILES = List.of("rows", "jobs", "aggregates", "windows", "joins", "refusals",
            "edges");

    @TempDir
    Path states;

    @TestFactory
    Stream<DynamicNode> shouldAnswerAsTheCaseSays() {
        return FILES.stream()
            .map(file -> DynamicContainer.dynamicContainer(file,
                    CaseFiles.read(file + ".yaml")
                        .stream()
                        .map(SqlCase::of)
                        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)))));
    }

    private void check(SqlCase one) {
        SourceText source = new SourceText(one.source(), one.sql());

        Compiled compiled = SqlCompiler.compile(source, Surroundings.NONE);

        String report = ProblemReport.of(source, compiled.problems());
        checkProblems(one, source, compiled.problems(), report);
        if (one.isRefused()) {
            assertThat(compiled).as(report).isInstanceOf(Compiled.Refused.class);
        }
        else {
            assertThat(compiled).as(report).isInstanceOfSatisfying(Compiled.Ready.class, ready -> run(one, ready));
        }
    }

    private static void checkProblems(SqlCase one, SourceText source, List<Problem> problems, String report) {
        List<SaidProblem> expected = one.expected().problems();
        for (SaidProblem said : expected) {
            assertThat(problems).as("%s is in%n%s", said, report).anyMatch(problem -> said.is(problem, source));
        }
        List<Problem> errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
        assertThat(errors).as(report).allMatch(error -> expected.stream().anyMatch(said -> said.is(error, source)));
    }

    private void run(SqlCase one, Compiled.Ready ready) {
        List<Job> jobs = ready.application().jobs();
        if (one.expected().jobs() != null) {
            assertThat(jobs).extracting(Job::name).containsExactlyElementsOf(one.expected().jobs());
        }
        if (one.expected().groups() != null) {
            assertThat(jobs).extracting(Job::group).containsExactlyElementsOf(one.expected().groups());
        }
        try (DrivenApplication application = new DrivenApplication(ready.application(), states)) {
            one.in().forEach(application::send);
            checkResults(one, application);
        }
    }

    private static void checkResults(SqlCase one, DrivenApplication application) {
        Set<String> topics = one.out().stream().map(CaseRecord::topic).collect(Collectors.toSet());
        for (String topic : topics) {
            List<CaseRecord> wanted = one.out().stream().filter(record -> record.topic().equals(topic)).toList();
            List<CaseRecord> found = application.results(topic);
            List<String> lines = Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                .map(i -> found.get(i).comparedWith(wanted.get(Math.min(i, wanted.size() - 1))))
                .toList();
            List<String> wantedLines = wanted.stream().map(record -> record.comparedWith(record)).toList();
            var results = assertThat(lines).as("what came to %s, dead: %s", topic, application.reasons());
            if (one.expected().anyOrder()) {
                results.containsExactlyInAnyOrderElementsOf(wantedLines);
            }
            else {
                results.containsExactlyElementsOf(wantedLines);
            }
        }
        one.none().forEach(topic -> assertThat(application.results(topic)).isEmpty());
        List<String> dead = one.expected().dead();
        assertThat(application.reasons()).as("dead letters").hasSameSizeAs(dead);
        for (int i = 0; i < dead.size(); i++) {
            assertThat(application.reasons().get(i)).contains(dead.get(i));
        }
        assertThat(application.late()).as("late").isEqualTo(one.expected().late());
    }

}
