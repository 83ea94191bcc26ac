package dev.flotilla.ingestion.reading;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.common.errors.FieldProblem;

/**
 * Everything that is wrong with one event, up to a number beyond which nobody reads.
 */
final class Problems {

    private static final int MAX_LISTED = 50;

    private final List<FieldProblem> listed = new ArrayList<>();

    private int count;

    void add(String field, String problem) {
        count++;
        if (listed.size() < MAX_LISTED) {
            listed.add(new FieldProblem(field, problem));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<FieldProblem> listed() {
        return List.copyOf(listed);
    }

    String summary() {
        if (count == 1) {
            return "1 field is missing or invalid.";
        }
        String all = count + " fields are missing or invalid";
        return count > listed.size() ? all + "; the first " + listed.size() + " are listed." : all + ".";
    }

}
