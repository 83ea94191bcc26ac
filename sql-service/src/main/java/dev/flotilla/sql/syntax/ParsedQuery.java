package dev.flotilla.sql.syntax;

import java.util.List;

/** A query, and the options of its result that stood in it. */
record ParsedQuery(Query query, List<Option> options) {

    ParsedQuery {
        options = List.copyOf(options);
    }

}
