package dev.flotilla.sql.planning;

import java.util.ArrayList;
import java.util.List;

import dev.flotilla.sql.planning.Plan.Source;
import dev.flotilla.sql.syntax.Statement.Kind;
import dev.flotilla.sql.terms.Schema;
import dev.flotilla.sql.terms.Term;
import dev.flotilla.sql.terms.Term.Meta;
import dev.flotilla.sql.types.SqlType.Scalar;

/**
 * Which terms have the text of a record's key.
 */
final class RecordKeys {

    private RecordKeys() {
    }

    static List<List<Term>> of(Source source, int input) {
        List<List<Term>> keys = new ArrayList<>();
        keys.add(List.of(new Meta(input, Meta.Kind.KEY, Scalar.STRING)));
        String key = source.schema().key();
        Schema.Column column = key == null ? null : source.schema().column(key).orElse(null);
        // A number of a foreign key can be written in several ways, one that we wrote
        // only in one.
        if (column != null && !column.inKey()) {
            keys.add(List.of(new Term.Field(input, List.of(column.name()), column.type())));
        }
        // Nobody looks up a row by another way to write its key than the shortest.
        if (column != null && column.inKey() && column.type() == Scalar.BIGINT && source.kind() == Kind.TABLE) {
            Term number = new Meta(input, Meta.Kind.KEY, Scalar.BIGINT);
            keys.add(List.of(number));
            keys.add(List.of(new Term.Conversion(number, Scalar.DECIMAL)));
        }
        return keys;
    }

}
