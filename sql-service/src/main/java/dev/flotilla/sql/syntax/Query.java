package dev.flotilla.sql.syntax;

import java.util.List;

import dev.flotilla.sql.text.Spot;

/**
 * What a job computes: one selection, or several with UNION ALL between.
 */
public record Query(Spot spot, List<Select> branches) {

    public Query {
        branches = List.copyOf(branches);
    }

}
