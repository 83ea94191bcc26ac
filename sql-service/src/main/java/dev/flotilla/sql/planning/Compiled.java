package dev.flotilla.sql.planning;

import java.util.List;

import dev.flotilla.sql.text.Problem;

/**
 * What became of a file.
 */
public sealed interface Compiled {

    /** Errors and warnings in the order of the file. */
    List<Problem> problems();

    /** It can be started; its problems are warnings. */
    record Ready(Application application, List<Problem> problems) implements Compiled {

        public Ready {
            problems = List.copyOf(problems);
        }

    }

    /** Nothing of it is started. */
    record Refused(List<Problem> problems) implements Compiled {

        public Refused {
            problems = List.copyOf(problems);
        }

    }

}
