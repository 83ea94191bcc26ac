package dev.flotilla.sql.text;

import java.util.List;
import java.util.Locale;

/**
 * Problems as people read them: the place, the line and a mark under what is meant.
 */
public final class ProblemReport {

    private ProblemReport() {
    }

    /** All problems, one below the other, each ending with the end of a line. */
    public static String of(SourceText source, List<Problem> problems) {
        StringBuilder report = new StringBuilder();
        for (Problem problem : problems) {
            report.append(of(source, problem));
        }
        return report.toString();
    }

    /** One problem, in three to four lines. */
    public static String of(SourceText source, Problem problem) {
        Place place = source.placeOf(problem.spot());
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        StringBuilder report = new StringBuilder();
        report.append(source.name()).append(':').append(place.line()).append(':').append(place.column());
        report.append(": ").append(severity).append(": ").append(problem.message()).append('\n');

        String number = Integer.toString(place.line());
        String margin = " ".repeat(number.length() + 2);
        MarkedLine line = MarkedLine.of(source, problem.spot());
        report.append(' ').append(number).append(" | ").append(line.text()).append('\n');
        report.append(margin).append("| ").append(line.mark()).append('\n');
        if (problem.suggestion() != null) {
            report.append(margin).append("= help: ").append(problem.suggestion()).append('\n');
        }
        return report.toString();
    }

}
