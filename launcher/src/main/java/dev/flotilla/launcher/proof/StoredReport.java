package dev.flotilla.launcher.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What storage finds of a run, going by the customers' own numbering.
 */
record StoredReport(long customers, long orders, long missing, long repeated, long outOfOrder, boolean holds,
        List<String> examples) {

    StoredReport {
        examples = List.copyOf(examples);
    }

    /** A sentence for each promise that was not kept. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (missing > 0) {
            violations.add("Lost: %d orders are missing before a later one of their customer.".formatted(missing));
        }
        if (repeated > 0) {
            violations.add("Doubled: %d orders are stored more than once.".formatted(repeated));
        }
        if (outOfOrder > 0) {
            violations
                .add("Out of order: %d orders were stored behind a later one of their customer.".formatted(outOfOrder));
        }
        if (violations.isEmpty() && !holds) {
            violations.add("Storage says that its orders do not hold, and not why.");
        }
        if (!violations.isEmpty() && !examples.isEmpty()) {
            violations.add("As of customers " + String.join(", ", examples) + ".");
        }
        return violations;
    }

}
