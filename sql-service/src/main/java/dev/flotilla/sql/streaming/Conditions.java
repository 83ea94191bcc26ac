package dev.flotilla.sql.streaming;

import dev.flotilla.sql.planning.Plan.Branch;
import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.types.SqlType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What rows have to be like.
 */
final class Conditions {

    private Conditions() {
    }

    /**
     * The query's own condition, and that a row which says itself when it happened does
     * so.
     */
    static @Nullable Term of(Branch branch) {
        Source first = branch.inputs().getFirst();
        if (first.time() == null || branch.inputs().size() > 1) {
            return branch.where();
        }
        Term hasTime = new Term.Timed(new Term.Field(0, first.time(), Scalar.TIMESTAMP));
        return branch.where() == null ? hasTime : new Term.And(hasTime, branch.where());
    }

}
