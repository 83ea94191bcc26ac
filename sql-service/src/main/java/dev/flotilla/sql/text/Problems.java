package dev.flotilla.sql.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.flotilla.sql.text.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found wrong so far: a file is read to its end before it is refused.
 */
public final class Problems {

    /**
     * A file of rubbish is described well enough by its first mistakes; of each severity,
     * so that warnings hide no error.
     */
    private static final int MOST = 100;

    private final List<Problem> found = new ArrayList<>();

    public void error(Spot spot, String message, @Nullable String suggestion) {
        add(new Problem(Severity.ERROR, spot, message, suggestion));
    }

    public void error(Spot spot, String message) {
        error(spot, message, null);
    }

    public void warning(Spot spot, String message, @Nullable String suggestion) {
        add(new Problem(Severity.WARNING, spot, message, suggestion));
    }

    private void add(Problem problem) {
        if (found.stream().filter(other -> other.severity() == problem.severity()).count() < MOST) {
            found.add(problem);
        }
    }

    public boolean haveErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(problem -> problem.spot().start())).toList();
    }

}
