package dev.flotilla.sql.planning;

import java.util.List;

import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from.
 *
 * @param time the field that says when a record happened; null for the record's own time
 * @param madeHere whether a job of the same file writes it
 */
record Relation(Kind kind, String topic, Schema schema, @Nullable List<String> time, boolean madeHere) {

    /** For what is wrong, so that more is found. */
    static final Relation BROKEN = new Relation(Kind.STREAM, "?", Schema.UNKNOWN, null, false);

}
