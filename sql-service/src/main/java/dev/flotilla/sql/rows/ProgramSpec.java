package dev.flotilla.sql.rows;

import java.util.List;

import dev.flotilla.sql.terms.Aggregate;
import dev.flotilla.sql.terms.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a program has to answer.
 *
 * @param inputs how many rows are loaded at once
 * @param where what rows are kept; null for all
 * @param projection what is selected of rows; null where the first row's value is handed
 * on as it is
 * @param key what rows are put together or joined by
 * @param grouping what is made of groups; null where there are none
 */
public record ProgramSpec(int inputs, @Nullable Term where, @Nullable List<Output> projection, List<Term> key,
        @Nullable Grouping grouping) {

    public ProgramSpec {
        projection = projection == null ? null : List.copyOf(projection);
        key = List.copyOf(key);
    }

    /** A column of the result. */
    public record Output(String name, Term value) {
    }

    /** What is made of a group. */
    public record Grouping(List<Aggregate> aggregates, @Nullable Term having, List<Output> results) {

        public Grouping {
            aggregates = List.copyOf(aggregates);
            results = List.copyOf(results);
        }

    }

}
