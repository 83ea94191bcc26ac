package dev.flotilla.sql.syntax;

import java.util.List;

import dev.flotilla.sql.text.Spot;
import dev.flotilla.sql.types.SqlType;

/**
 * One statement of a file.
 */
public sealed interface Statement {

    Spot spot();

    /** Those that stand between the statement before and this one. */
    List<Annotation> annotations();

    /** Whether every record counts, or the last one of each key. */
    enum Kind {

        STREAM, TABLE

    }

    /** A result that others can read. */
    record CreateAs(Spot spot, List<Annotation> annotations, Kind kind, Name name, List<Option> options,
            Query query) implements Statement {
    }

    /** What is in a topic that somebody else writes. */
    record Declare(Spot spot, List<Annotation> annotations, Kind kind, Name name, List<ColumnDeclaration> columns,
            List<Option> options) implements Statement {
    }

    /** A column of a declared topic; of a key, the text of the record's key. */
    record ColumnDeclaration(Name name, SqlType type, boolean key) {
    }

    /** A way out of the application. */
    record CreateSink(Spot spot, List<Annotation> annotations, Name name, List<Option> options,
            Query query) implements Statement {
    }

    record InsertInto(Spot spot, List<Annotation> annotations, Name target, Query query) implements Statement {
    }

    /** A selection that nobody gave a name. */
    record Bare(Spot spot, List<Annotation> annotations, List<Option> options, Query query) implements Statement {
    }

}
